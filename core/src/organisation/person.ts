/** Sexes as a roster names them: 男, 女. */
export const sexes = ['male', 'female'] as const;
export type Sex = (typeof sexes)[number];
