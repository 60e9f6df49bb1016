/** A phone number without the spaces, hyphens and country code that people write: a mobile's 11 digits, or area code and number. */
export const plainPhone = (text: string): string =>
	text.replace(/[\s()（）-]/g, '').replace(/^(\+|00)86(?=1[3-9]\d{9}$|0\d)/, '');

const mobile = /^1[3-9]\d{9}$/;
/** Area code of three or four digits, then seven or eight. */
const landline = /^0\d{2,3}[2-9]\d{6,7}$/;

/** Whether a plain number is one of a mobile or of a fixed line in China. */
export const isPhone = (plain: string): boolean => mobile.test(plain) || landline.test(plain);

/** What lists show: 138****5678. */
export const maskPhone = (plain: string): string => `${plain.slice(0, 3)}****${plain.slice(-4)}`;
