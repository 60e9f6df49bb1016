import { createRequire } from 'node:module';

type Module = typeof import('pptxgenjs');
export type Presentation = InstanceType<Module['default']>;
export type Slide = ReturnType<Presentation['addSlide']>;

// The package's type file describes its CommonJS form only.
const Library: Module['default'] = createRequire(import.meta.url)('pptxgenjs');

/** An empty presentation with pages of the given size in inches. */
export function newPresentation(title: string, width: number, height: number): Presentation {
	const presentation = new Library();
	presentation.defineLayout({ name: 'page', width, height });
	presentation.layout = 'page';
	presentation.title = title;
	presentation.author = '望舒县委组织部';
	presentation.company = '望舒县委组织部';
	presentation.theme = { headFontFace: FONT, bodyFontFace: FONT };
	return presentation;
}

/** The bytes of a presentation. */
export async function packPresentation(presentation: Presentation): Promise<Uint8Array> {
	const bytes = await presentation.write({ outputType: 'uint8array', compression: true });
	if (!(bytes instanceof Uint8Array)) throw new Error('the presentation was not written as bytes');
	return bytes;
}

export const FONT = '微软雅黑';

/** The palette: a quiet red with warm neutrals. */
export const COLOR = {
	red: 'A8201A',
	gold: 'C8963E',
	green: '3F7D58',
	grey: '8A8178',
	ink: '2B2622',
	line: 'DDD5CB',
	paper: 'FAF6F0',
	white: 'FFFFFF',
} as const;
