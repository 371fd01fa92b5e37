/**
 * How somebody stands within the main activity: those on social assistance are `job-ready` (*jobparat*) or `activity-ready`
 * (*aktivitetsparat*), some of the employed have a `flex-job` (*fleksjob*) or are on parental `leave` (*barsel*) from a job; all others
 * are `ordinary`. The law counts flex jobs and leave from a job as attached to the labour market.
 */
export const standings = ['ordinary', 'job-ready', 'activity-ready', 'flex-job', 'leave'] as const;
export const Standing = { ordinary: 0, jobReady: 1, activityReady: 2, flexJob: 3, leave: 4 } as const;
