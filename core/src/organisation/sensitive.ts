/** Fields of a person that are sealed in the database and masked on screen. */
export const sensitiveFields = ['idNumber', 'phone'] as const;
export type SensitiveField = (typeof sensitiveFields)[number];

/** So many sealed fields an account may have shown within an hour: enough for a day's calls, too few for a roster. */
export const mostRevealsAnHour = 60;

/** A reason is written into the log of acts, which holds no number of a person: a phone's local part has seven digits. */
export const holdsNumber = (reason: string): boolean => /\d{7}/.test(reason.replace(/[\s-]/g, ''));
