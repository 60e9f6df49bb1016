import type { SourceText } from '@pacesetter/core/directives';
import { type Draft, mostClauses } from '@pacesetter/core/directives/desk';
import { type IntakeFailure, mostCharacters } from '@pacesetter/core/directives/intake';
import { ConvertError, readProse } from '@pacesetter/lok';
import { type Database, notify, transact } from '../../platform/db/index.ts';
import type { Files } from '../../platform/files/index.ts';
import type { Try } from '../../platform/jobs/index.ts';
import { contentPages } from '../library/index.ts';
import { directiveChannel } from './jobs.ts';
import { printClauses } from './print-clauses.ts';
import {
	beginReading,
	endReading,
	failReading,
	forgetSteps,
	keepDecisions,
	loadDraft,
	namesNear,
	organisationsNamed,
	pastDecisions,
	replaceDraft,
	replaceNotes,
	replacePages,
	type ToRead,
	waitingFor,
} from './store/index.ts';
import { takeInApart } from './take-in-apart.ts';

/** What a worker needs to read directives. */
export interface ReadingWork {
	readonly db: Database;
	readonly files: Files;
}

/** Names of organisations that the words are held against, and pages that they are lit on. */
const mostNames = 400;
const mostPages = 1000;

type Pages = NonNullable<Awaited<ReturnType<typeof contentPages>>>;

/** What was made for rows, or for pictures, is read as any other, and told. */
const forms: Readonly<Record<string, NonNullable<SourceText['form']>>> = {
	xlsx: 'sheet',
	xls: 'sheet',
	ods: 'sheet',
	csv: 'sheet',
	pptx: 'slides',
	ppt: 'slides',
	odp: 'slides',
};

/** PostgreSQL keeps neither NUL nor half of a surrogate pair: one character for one, so that places hold. */
const kept = (text: string): string => text.replaceAll('\u0000', '\uFFFD').toWellFormed();

/** The words by the file where it tells its paragraphs, else by its pages. @throws ConvertError */
async function sourceOf(work: ReadingWork, content: string, { format, pages }: Pages): Promise<SourceText> {
	const file = await work.files.local(content);
	try {
		const { prose } = await readProse(file.path, `document.${format}`);
		if (prose !== undefined) return { ...prose, text: kept(prose.text) };
		const text = kept(pages.map((page) => page.text).join('\n\f'));
		const form = forms[format];
		return form === undefined ? { text } : { text, form };
	} finally {
		await file.release();
	}
}

const tell = <Written>(db: Database, id: string, write: (tx: Database) => Promise<Written>): Promise<Written> =>
	transact(db, async (tx) => {
		const written = await write(tx);
		await notify(tx, directiveChannel, id);
		return written;
	});

/** Proposals with their owner, where the words name one that the tree knows by that name alone. */
async function withOwners(db: Database, { organisationId }: ToRead, draft: Draft): Promise<Draft> {
	const open = draft.items.filter(({ state, ownerSaid }) => state === 'proposed' && ownerSaid !== null);
	const owners = await organisationsNamed(
		db,
		organisationId,
		open.flatMap(({ ownerSaid }) => ownerSaid ?? []),
	);
	const owned = new Map(open.map(({ id, ownerSaid }) => [id, owners.get(ownerSaid ?? '')]));
	const items = draft.items.map((item) => ({
		...item,
		ownerOrganisation: owned.get(item.id) ?? item.ownerOrganisation,
	}));
	return { ...draft, items };
}

/** Lays the words of one on its desk, with the work done on the version before; all of it at once or nothing. */
async function layOut(
	work: ReadingWork,
	read: ToRead,
	source: SourceText,
	{ pages }: Pages,
	signal: AbortSignal,
): Promise<IntakeFailure | null> {
	if (source.text.trim() === '') return 'no_text';
	if (source.text.length > mostCharacters) return 'too_long';
	const draft = await loadDraft(work.db, read.id);
	const past = await pastDecisions(work.db, read.id);
	const organs = await namesNear(work.db, read.organisationId, mostNames);
	const before = read.text === '' && draft.clauses.length === 0 ? null : { text: read.text, draft, past };
	const taken = await takeInApart(
		{ source, organs, before, registered: { issuedOn: read.issuedOn, receivedOn: read.receivedOn }, pages },
		signal,
	);
	if (taken.draft.clauses.length > mostClauses) return 'too_long';
	const owned = await withOwners(work.db, read, taken.draft);
	const there = new Set(taken.draft.findings.map(({ id }) => id));
	const decided = [...past, ...draft.findings.filter(({ decision }) => decision !== 'open')];
	const gone = new Map(decided.filter(({ id }) => !there.has(id)).map((one) => [one.id, one]));
	await tell(work.db, read.id, async (tx) => {
		if (!(await endReading(tx, read, { text: source.text, notices: taken.notices }))) return;
		await replaceDraft(tx, read.id, owned);
		await replacePages(tx, read.id, pages, taken.places);
		await replaceNotes(tx, read.id, taken.notes);
		await keepDecisions(tx, read.id, [...gone.values()]);
		await forgetSteps(tx, read.id);
		// Last: others wait with theirs until this is written.
		await printClauses(tx, read.id, source.text, owned);
	});
	return null;
}

/** What its registrar is told. A file that cannot be read stays so; what is wrong with us may be right at the next try. */
function failureOf(error: unknown): IntakeFailure {
	if (!(error instanceof ConvertError)) return 'internal';
	return error.code === 'empty' ? 'no_text' : 'unreadable';
}

async function readOne(work: ReadingWork, id: string, content: string, attempt: Try): Promise<void> {
	const read = await tell(work.db, id, (tx) => beginReading(tx, id, content));
	const pages = await contentPages(work.db, content, mostPages);
	if (read === null || pages === null) return;
	const fail = (failure: IntakeFailure): Promise<void> =>
		tell(work.db, id, async (tx) => {
			await failReading(tx, id, failure);
			// Whoever puts clauses in by hand has the pages beside him.
			if (read.text === '') await replacePages(tx, id, pages.pages, []);
		});
	try {
		const failure = await layOut(work, read, await sourceOf(work, content, pages), pages, attempt.signal);
		if (failure !== null) await fail(failure);
	} catch (error) {
		const failure = failureOf(error);
		if (failure === 'internal' && (!attempt.last || attempt.signal.aborted)) throw error;
		await fail(failure);
	}
}

/** Reads a content for every directive that waits for it. What was done before a worker was killed stays done. */
export async function readDirectives(work: ReadingWork, content: string, attempt: Try): Promise<void> {
	for (const id of await waitingFor(work.db, content)) await readOne(work, id, content, attempt);
}

/** No try has ended. */
export async function giveUpReading({ db }: ReadingWork, content: string): Promise<void> {
	for (const id of await waitingFor(db, content)) await tell(db, id, (tx) => failReading(tx, id, 'internal'));
}
