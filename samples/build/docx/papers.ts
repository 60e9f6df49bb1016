import { AlignmentType, Document, type ISectionOptions, Packer, Paragraph } from 'docx';
import { readSource, type Source } from '../text/source.ts';
import { titleText } from '../text/title.ts';
import { bodyOf, salutation } from './body.ts';
import { centredPageNumbers, facingPageNumbers } from './footer.ts';
import { briefingHead, plainHead, redHead } from './heads.ts';
import { gridLayout, type Layout, wideLayout } from './layout.ts';
import { TEXT_WIDTH, WIDE_TEXT_WIDTH } from './page.ts';
import { record } from './record.ts';
import { KAI, run, SIZE } from './run.ts';
import { signature } from './signature.ts';

const shape = { width: TEXT_WIDTH, size: SIZE.小四 };
const wideShape = { width: WIDE_TEXT_WIDTH, size: SIZE.五号 };

function pack(source: Source, layout: Layout, section: Omit<ISectionOptions, 'properties'>): Promise<Uint8Array> {
	const document = new Document({
		title: titleText(source.field('title')),
		creator: '望舒县委组织部',
		lastModifiedBy: '望舒县委组织部',
		compatabilityModeVersion: 15,
		evenAndOddHeaderAndFooters: true,
		styles: layout.styles,
		sections: [{ ...section, properties: layout.page }],
	});
	return Packer.toBuffer(document);
}

/** A speech: title, date, speaker, salutation, body. */
export function speech(file: string): Promise<Uint8Array> {
	const source = readSource(file);
	const speaker = new Paragraph({ children: [run(source.field('speaker'), KAI)], alignment: AlignmentType.CENTER });
	return pack(source, gridLayout, {
		footers: facingPageNumbers(),
		children: [
			...plainHead(source),
			speaker,
			new Paragraph({}),
			salutation(source.field('salutation')),
			...bodyOf(source.blocks, shape),
		],
	});
}

/** An issued paper with a red head; what it encloses begins on a new page after the signature. */
export function issuedPaper(file: string, layout = gridLayout): Promise<Uint8Array> {
	const source = readSource(file);
	const enclosure = source.blocks.findIndex((block) => block.kind === 'enclosure');
	const end = enclosure < 0 ? source.blocks.length : enclosure;
	return pack(source, layout, {
		footers: facingPageNumbers(),
		children: [
			...redHead(source),
			salutation(source.field('to')),
			...bodyOf(source.blocks.slice(0, end), shape),
			...signature(source.field('signer'), source.field('date')),
			...bodyOf(source.blocks.slice(end), shape),
			...record([
				{ left: `抄送：${source.field('copies')}`, right: '' },
				{ left: source.field('printer'), right: source.field('printed') },
			]),
		],
	});
}

/** A public notice: a red head and a signature, addressed to nobody and copied to nobody. */
export function publicNotice(file: string): Promise<Uint8Array> {
	const source = readSource(file);
	return pack(source, gridLayout, {
		footers: facingPageNumbers(),
		children: [
			...redHead(source),
			...bodyOf(source.blocks, shape),
			...signature(source.field('signer'), source.field('date')),
		],
	});
}

/** A briefing with its head and its list of readers. */
export function briefing(file: string): Promise<Uint8Array> {
	const source = readSource(file);
	return pack(source, gridLayout, {
		footers: facingPageNumbers(),
		children: [
			...briefingHead(source),
			...bodyOf(source.blocks, shape),
			...record([
				{ left: `报：${source.field('to-report')}`, right: '' },
				{ left: `送：${source.field('to-send')}`, right: '' },
				{ left: `发：${source.field('to-issue')}`, right: source.field('copies-printed') },
			]),
		],
	});
}

/** A paper without a red head: a report or a set of rules. */
export function plainPaper(file: string, layout = gridLayout): Promise<Uint8Array> {
	const source = readSource(file);
	return pack(source, layout, {
		footers: centredPageNumbers(),
		children: [...plainHead(source), new Paragraph({}), ...bodyOf(source.blocks, shape)],
	});
}

/** A wide table on pages turned on their side. */
export function wideTable(file: string): Promise<Uint8Array> {
	const source = readSource(file);
	return pack(source, wideLayout, {
		footers: centredPageNumbers(),
		children: [...plainHead(source), ...bodyOf(source.blocks, wideShape)],
	});
}
