/** Full-width punctuation whose ink stands in the right half of its cell. */
const opening = new Set('（〔［｛《〈「『【〖“‘');
/** Full-width punctuation whose ink stands in the left half of its cell. */
const closing = new Set('）〕］｝》〉」』】〗”’，。、；：！？．');
/** What may not begin a line besides closing punctuation. */
const neverFirst = new Set('!%),.:;>?]}¢¨°·ˇˉ―‖…‰′″›℃∶〃〗〞︶︺︾﹀﹄﹚﹜﹞＂％＇｀｜～￠');
/** What may not end a line besides opening punctuation. */
const neverLast = new Set('$([{£¥‹〝﹙﹛﹝＄￡￥');

export const isOpening = (character: string) => opening.has(character);
export const isClosing = (character: string) => closing.has(character);
export const mayBegin = (character: string) => !closing.has(character) && !neverFirst.has(character);
export const mayEnd = (character: string) => !opening.has(character) && !neverLast.has(character);
/** What Word lets stand beyond the right edge rather than move it to the next line. */
export const mayHang = (character: string) => '，。、；：！？．'.includes(character);
