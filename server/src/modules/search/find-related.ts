import type { Act } from '../../platform/http/index.ts';
import { loadVisible, summariesOf } from '../library/index.ts';
import { inCommon, tellingWords } from './keywords.ts';
import { everywhere, lookIn } from './place.ts';
import { findSeen } from './seen.ts';
import { keywordsOfDocument, keywordsOfStamps, searchesLeadingTo } from './store/index.ts';

/** What is shown beside a document. */
const most = { documents: 6, searches: 8 };
/** Pages that are looked through for documents that treat of the same. */
const looked = { wanted: 80, share: 0 };
/** Fewer words in common are chance. */
const leastShared = 2;
/** So many of the shared words are told as the reason. */
const toldWords = 3;

/** A document that treats of the same as another, and the words that say so. */
export interface Related {
	readonly id: string;
	readonly content: string;
	readonly words: readonly string[];
}

/** So much in common, in so many words, is the same text in another edition or format. Short texts on one matter may have the same few words. */
const sameText = { share: 0.95, words: 10 };

interface Candidate extends Related {
	readonly weight: number;
	readonly isEdition: boolean;
}

/** Nearest first, one text in several documents once, and never beside itself; of its own other editions one. */
function onceEach(related: readonly Candidate[], own: string): Related[] {
	const told = new Set([own]);
	const different = related
		.toSorted((one, other) => other.weight - one.weight)
		.filter(({ content }) => !told.has(content) && told.add(content));
	const edition = different.find(({ isEdition }) => isEdition);
	return different.filter((one) => !one.isEdition || one === edition);
}

/** Documents by what their texts treat of, nearest first, that the caller may read. The one asked about is not among them. */
export async function relatedTo(act: Act, documentId: string): Promise<Related[]> {
	const own = await keywordsOfDocument(act.tx, documentId);
	if (!own || own.keywords.length < leastShared) return [];
	const any = own.keywords.map(({ word }) => word);
	const found = await lookIn(act, everywhere, async (place) => ({
		hits: (await findSeen(place, [{ any }], looked)).hits,
		checked: place.sight.checked,
	}));
	if (!found) return [];
	// The best page of each.
	const scores = new Map(found.hits.toReversed().map(({ stamp, score }) => [stamp, score]));
	const others = await keywordsOfStamps(act.tx, [...scores.keys()]);
	const related = [...scores].flatMap(([stamp, score]) => {
		const document = found.checked.get(stamp);
		const { words, share } = inCommon(own.keywords, others.get(stamp) ?? []);
		if (!document || document.id === documentId || words.length < leastShared) return [];
		const { id, content } = document;
		const told = tellingWords(words, [...others.values()]).slice(0, toldWords);
		const isEdition = share >= sameText.share && words.length >= sameText.words;
		return [{ id, content, words: told, weight: share * score, isEdition }];
	});
	return onceEach(related, own.content);
}

/** What stands beside a document: others that treat of the same, and what readers searched for who opened it. @throws Refusal NOT_FOUND */
export async function findRelated(act: Act, { number }: { number: number }) {
	const { id, state } = await loadVisible(act, number);
	const related = state === 'published' ? (await relatedTo(act, id)).slice(0, most.documents) : [];
	const summaries = await summariesOf(
		act.tx,
		related.map((one) => one.id),
	);
	return {
		documents: related.flatMap((one) => {
			const summary = summaries.get(one.id);
			return summary ? [{ ...summary, words: [...one.words] }] : [];
		}),
		searches: await searchesLeadingTo(act.tx, act.caller, { documentIds: [id], except: '', most: most.searches }),
	};
}
