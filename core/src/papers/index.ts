export { grid, page, sizes, titleLines, widthOf } from './layout.ts';
export { chineseDay } from './numerals.ts';
export { type Block, type Heading, type Paper, paperSchema, type Table } from './paper.ts';
export { numberParts, type Part, printable, proseOf } from './prose.ts';
