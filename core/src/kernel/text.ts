/**
 * Characters that have no place in a line of text: controls, and those that turn the reading direction, with which
 * a name can be made to read as another.
 */
const invisible = '\\p{Cc}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';
const anyInvisible = new RegExp(`[${invisible}]`, 'gu');

/** What a text of one line matches. */
export const oneLine = new RegExp(`^[^${invisible}]*$`, 'u');

/** What a text of several lines matches. */
export const severalLines = new RegExp(`^(?:[^${invisible}]|[\\n\\t])*$`, 'u');

/** Lines end as ours do, whatever a form sends; none stands empty around the text. */
export const plainLines = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** A text without the characters that have no place in a line. */
export const withoutInvisible = (text: string): string => text.replace(anyInvisible, '');
