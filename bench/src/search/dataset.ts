import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { shared } from '../lib/folders.ts';

export interface Passage {
	readonly id: string;
	readonly title?: string | undefined;
	readonly text: string;
}

/** A question, and the passages that answer it. */
export interface Question {
	readonly q: string;
	readonly ids: readonly string[];
}

export interface Dataset {
	readonly passages: readonly Passage[];
	/** Sets of questions by their names. */
	readonly questions: Readonly<Record<string, readonly Question[]>>;
}

const passageLine = z.object({ id: z.coerce.string(), title: z.string().optional(), text: z.string() });
const questionLine = z.object({ q: z.string(), ids: z.array(z.coerce.string()).min(1) });

const lines = (path: string): unknown[] =>
	readFileSync(path, 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => JSON.parse(line));

/** Files of JSON lines: `{id, title?, text}` and `{q, ids}`. @throws Error where a line is something else */
export const readFiles = (passages: string, questions: string): Dataset => ({
	passages: lines(passages).map((line) => passageLine.parse(line)),
	questions: { given: lines(questions).map((line) => questionLine.parse(line)) },
});

/** In characters. */
const longest = 400;

const cut = (text: string): string[] =>
	Array.from({ length: Math.ceil(text.length / longest) }, (_, index) =>
		text.slice(index * longest, (index + 1) * longest),
	);

const paragraphs = (text: string): string[] =>
	text
		.split(/\n\s*\n/)
		.map((paragraph) => paragraph.trim())
		.filter((paragraph) => paragraph.length > 1 && !paragraph.startsWith('<!--'))
		.flatMap(cut);

const squad = z.object({
	data: z.array(
		z.object({
			title: z.string().optional(),
			paragraphs: z.array(
				z.object({ id: z.string(), context: z.string(), qas: z.array(z.object({ question: z.string() })) }),
			),
		}),
	),
});

function readCmrc(): { passages: Passage[]; questions: Question[] } {
	const { data } = squad.parse(
		JSON.parse(readFileSync(shared('corpora/retrieval/cmrc2018/cmrc2018_trial.json'), 'utf8')),
	);
	const found = data.flatMap(({ title, paragraphs: parts }) => parts.map((part) => ({ ...part, title })));
	return {
		passages: found.map(({ id, title, context }) => ({ id, title, text: context })),
		questions: found.flatMap(({ id, qas }) => qas.map(({ question }) => ({ q: question, ids: [id] }))),
	};
}

const statutes = z.array(z.object({ 问题: z.string(), 相关法规: z.record(z.string(), z.string()) }));

function readStard(): { passages: Passage[]; questions: Question[] } {
	const found = statutes.parse(JSON.parse(readFileSync(shared('corpora/retrieval/stard/queries.json'), 'utf8')));
	const articles = new Map(found.flatMap((one) => Object.entries(one.相关法规)));
	return {
		passages: [...articles].map(([id, text]) => ({ id, text })),
		questions: found.map((one) => ({ q: one.问题, ids: Object.keys(one.相关法规) })),
	};
}

/** Laws and reports, paragraph by paragraph: what the answers must stand out from. */
function readTexts(): Passage[] {
	const folder = shared('corpora/texts');
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
	const texts = files.flatMap((file) => {
		const path = join(folder, file);
		if (file.endsWith('.md')) return [readFileSync(path, 'utf8')];
		if (!file.endsWith('.jsonl')) return [];
		return lines(path).map((line) => z.object({ content: z.string().default('') }).parse(line).content);
	});
	return texts.flatMap(paragraphs).map((text, index) => ({ id: `text-${index}`, text }));
}

const asks = ({ q }: Question): boolean => q.trim() !== '';

/** What stands in the shared reading: both sets of questions over one heap of passages. `share`: every so many-th paragraph of the texts. */
export function ownDataset(share: number): Dataset {
	const [cmrc, stard] = [readCmrc(), readStard()];
	return {
		passages: [...cmrc.passages, ...stard.passages, ...readTexts().filter((_, index) => index % share === 0)],
		// A few are empty.
		questions: { cmrc: cmrc.questions.filter(asks), stard: stard.questions.filter(asks) },
	};
}

/** Numbers that look like chance and are the same each time. */
function* chance(seed: number): Generator<number> {
	for (let state = seed; ; ) {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		yield state / 2 ** 32;
	}
}

/** As many passages as wished: those there are, and new ones of sentences of theirs. */
export function grown(passages: readonly Passage[], total: number): Passage[] {
	const sentences = passages
		.filter(({ id }) => id.startsWith('text-'))
		.flatMap(({ text }) => text.split(/(?<=[。；])/));
	const numbers = chance(2026);
	const pick = (): string => sentences[Math.floor((numbers.next().value ?? 0) * sentences.length)] ?? '';
	const more = Array.from({ length: Math.max(0, total - passages.length) }, (_, index) => {
		let text = '';
		while (text.length < 120) text += pick();
		return { id: `made-${index}`, text: text.slice(0, longest) };
	});
	return [...passages, ...more];
}
