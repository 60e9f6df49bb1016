export { createConverter } from './converter.ts';
export { detectFormat } from './detect/index.ts';
export { printed } from './fonts/printed.ts';
export { checkIsolation, IsolationError } from './isolation/jail.ts';
export { markedPdf, type PagePicture } from './marked-pdf/marked-pdf.ts';
export type { ConverterOptions, EngineChoice, IsolationChoice } from './options.ts';
export { type Prose, type ProseParagraph, readProse } from './prose/index.ts';
export {
	type RowSink,
	readTables,
	type SheetOut,
	type SheetSink,
	type TableCell,
	type TableRow,
	type WrittenCell,
	writeWorkbook,
} from './table/index.ts';
export * from './types.ts';
export { draw, drawnIn } from './watermark/drawing.ts';
export { watermark } from './watermark/watermark.ts';
