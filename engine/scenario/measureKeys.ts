/** Keys that every use of a measure has, in the order they are written; the rest are the measure's own fields. */
export const measureKeys = ['measure', 'id', 'where', 'from', 'to', 'ramp'];
