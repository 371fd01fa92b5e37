/** Where children are assigned to by where they live: day care (*dagtilbud*) before school, then school (*folkeskole*, free schools). */
export const schoolKinds = ['day-care', 'school'] as const;
export type SchoolKind = (typeof schoolKinds)[number];
export const DayCare = 0;
export const School = 1;
