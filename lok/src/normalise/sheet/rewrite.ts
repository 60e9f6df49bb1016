import { type Attributes, escapeText, openTag } from '../../xml/escape.ts';
import { readEvents } from '../../xml/events.ts';
import { cellContent, type PendingCell } from './cell-formulas.ts';
import type { SheetFacts } from './facts.ts';
import { isHarmless } from './formulas.ts';
import type { SheetLayout } from './layout.ts';
import { createOutput } from './output.ts';

/** Children of a worksheet that the schema puts behind pageSetup. */
const behindPageSetup = new Set(
	`headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF legacyDrawing
	legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst AlternateContent`.split(/\s+/),
);

/** Nothing of these is printed, and formulas or other addresses hide in them. */
const dropped = new Set(['dataValidations', 'customSheetViews', 'scenarios', 'webPublishItems']);

function pageSetup(facts: SheetFacts, layout: SheetLayout): Attributes {
	const { scale, ...kept } = facts.pageSetup;
	const fitted = layout.fitToWidth !== undefined || layout.fitToHeight !== undefined;
	return {
		...kept,
		...(scale === undefined || fitted ? {} : { scale }),
		...(layout.paperSize === undefined ? {} : { paperSize: layout.paperSize }),
		...(layout.orientation === undefined ? {} : { orientation: layout.orientation }),
		...(layout.pageOrder === undefined ? {} : { pageOrder: layout.pageOrder }),
		...(layout.fitToWidth === undefined ? {} : { fitToWidth: String(layout.fitToWidth), fitToHeight: '0' }),
		...(layout.fitToHeight === undefined ? {} : { fitToHeight: String(layout.fitToHeight) }),
	};
}

interface Capture {
	readonly depth: number;
	readonly parts: string[];
	harmless: boolean;
	/** Text of the formula inside which we are. */
	formula: string | undefined;
}

/**
 * Writes a worksheet anew with its page set up by `layout`, saved values in place of formulas, and no rule whose formula
 * could reach outside the workbook.
 * @throws ConvertError damaged | bomb
 */
export function rewriteSheet(data: Buffer, facts: SheetFacts, layout: SheetLayout): Buffer {
	const out = createOutput();
	let prefix = '';
	let skipFrom: number | undefined;
	let cell: PendingCell | undefined;
	let inFormula = false;
	let capture: Capture | undefined;
	let setupWritten = false;
	let properties: 'missing' | 'open' | 'done' = layout.fitToWidth === undefined ? 'done' : 'missing';

	const write = (text: string) => {
		if (capture !== undefined) capture.parts.push(text);
		else if (cell !== undefined) cell.parts.push(text);
		else out.push(text);
	};
	const writeSetup = () => {
		if (setupWritten) return;
		setupWritten = true;
		const attributes = pageSetup(facts, layout);
		if (Object.keys(attributes).length > 0) write(`${openTag(`${prefix}pageSetup`, attributes)}</${prefix}pageSetup>`);
	};
	const fitToPage = () => `<${prefix}pageSetUpPr fitToPage="1"/>`;

	out.push('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n');
	readEvents(data, {
		open: (name, attributes, depth, qualified) => {
			if (skipFrom !== undefined) return;
			if (depth === 0) prefix = qualified.slice(0, qualified.length - name.length);
			if (depth === 1) {
				if (properties === 'missing') {
					if (name !== 'sheetPr') write(`<${prefix}sheetPr>${fitToPage()}</${prefix}sheetPr>`);
					properties = name === 'sheetPr' ? 'open' : 'done';
				}
				if (name === 'pageSetup' || behindPageSetup.has(name)) writeSetup();
			}
			const replaced = (depth === 1 && name === 'pageSetup') || (properties === 'open' && name === 'pageSetUpPr');
			if (replaced || (depth === 1 && dropped.has(name))) {
				skipFrom = depth;
				return;
			}
			if (name === 'f' && cell !== undefined) {
				cell.formula = { qualified, attributes, text: '' };
				inFormula = true;
				return;
			}
			if (capture === undefined && (name === 'cfRule' || (name === 'extLst' && depth === 1))) {
				capture = { depth, parts: [], harmless: true, formula: undefined };
			}
			if (capture !== undefined && (name === 'formula' || name === 'f')) capture.formula = '';
			write(openTag(qualified, attributes));
			if (name === 'c' && capture === undefined) {
				cell = { parts: [], type: attributes.t, formula: undefined, hasValue: false };
			}
			if (cell !== undefined && (name === 'is' || (name === 'v' && cell.type === 'str'))) cell.hasValue = true;
		},
		text: (text) => {
			if (skipFrom !== undefined) return;
			if (inFormula && cell?.formula !== undefined) {
				cell.formula.text += text;
				return;
			}
			if (cell !== undefined && text !== '') cell.hasValue = true;
			if (capture?.formula !== undefined) capture.formula += text;
			write(escapeText(text));
		},
		close: (name, depth, qualified) => {
			if (skipFrom !== undefined) {
				if (depth === skipFrom) skipFrom = undefined;
				return;
			}
			if (inFormula) {
				inFormula = name !== 'f';
				return;
			}
			if (name === 'c' && cell !== undefined) {
				const content = cellContent(cell, facts.neededShared);
				cell = undefined;
				write(content);
			}
			if (depth === 1 && name === 'sheetPr' && properties === 'open') {
				properties = 'done';
				write(fitToPage());
			}
			if (depth === 0) writeSetup();
			if (capture?.formula !== undefined && (name === 'formula' || name === 'f')) {
				capture.harmless &&= isHarmless(capture.formula);
				capture.formula = undefined;
			}
			write(`</${qualified}>`);
			if (capture?.depth === depth) {
				const { parts, harmless } = capture;
				capture = undefined;
				if (harmless) out.push(parts.join(''));
			}
		},
	});
	return out.end();
}
