import type { ISectionPropertiesOptions, IStylesOptions } from 'docx';
import { gridPage, LINE, openPage, widePage } from './page.ts';
import { stylesWith } from './styles.ts';

/** A page and the styles that go with it. */
export interface Layout {
	page: ISectionPropertiesOptions;
	styles: IStylesOptions;
}

/** The layout of GB/T 9704-2012: the page's grid sets lines and characters. */
export const gridLayout: Layout = { page: gridPage, styles: stylesWith({ line: 240, lineRule: 'auto' }) };

/** The same look by a fixed line, for formats that know no such grid. */
export const fixedLayout: Layout = { page: openPage, styles: stylesWith({ line: LINE, lineRule: 'exact' }) };

/** A wide table. */
export const wideLayout: Layout = { page: widePage, styles: stylesWith({ line: 240, lineRule: 'auto' }) };
