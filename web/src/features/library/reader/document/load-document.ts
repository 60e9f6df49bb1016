import type { OpenResemblances } from '@pacesetter/core/duplicates';
import { isUnderWay } from '@pacesetter/core/library';
import { data, redirect } from 'react-router';
import type { ApiClient } from '../../../../app/context.ts';
import { forPage, refusalIn } from '../../../../app/refusal.ts';
import { numberIn } from '../../../../ui/address-number.ts';
import { findReport } from '../moderation/find-report.ts';
import { findNotePlace, findNotes } from '../notes/load-notes.ts';
import { findShare } from '../sharing/find-share.ts';
import { findInside, readWanted } from './finding.ts';
import { pageAddress, readWindow, windowAddress, windowSize, windowStart } from './page-window.ts';
import { isReading } from './reading.ts';

/** The number in an address. @throws a 404 page */
export function documentNumberIn(param: string): number {
	const number = numberIn(param, 16);
	if (number === null) throw data({ code: 'NOT_FOUND' }, { status: 404 });
	return number;
}

interface Asked {
	readonly api: ApiClient;
	/** The public address; null: the one the request came to. */
	readonly origin: string | null;
	readonly request: Request;
	readonly number: number;
}

/** A document with the pages that the address asks for. Counts the reading when there is one. */
export async function loadDocument({ api, request, number, origin: ours }: Asked) {
	const url = new URL(request.url);
	const origin = ours ?? url.origin;
	const wanted = readWanted(url.searchParams);
	const finding = wanted && (await forPage(request, findInside(api, number, wanted)));
	const noted = await findNotePlace(api, url);
	const asked = readWindow(url.searchParams);
	const start = finding ? windowStart(finding.page) : asked.start;
	const [document, pages] = await forPage(
		request,
		Promise.all([
			api.library.document.get({ number }),
			api.library.document.pages({ number, from: start, count: windowSize }),
		]),
	);
	const total = document.pages ?? document.conversion.pages ?? document.conversion.pagesDone;
	if (!finding && asked.jump !== null) throw redirect(pageAddress(number, asked.jump, total));
	if (noted) throw redirect(notedAddress(number, noted, total));
	if (start > 1 && start > total) throw redirect(windowAddress(number, 1));
	// Going on to the next piece or place is the same reading.
	const opens = finding ? wanted?.hit === null : start === 1;
	const views = document.state === 'published' && opens && isReading(request) ? count(api, number) : null;
	const published = document.state === 'published';
	if (published && wanted?.at && opens && isReading(request)) await countOpening(api, number, wanted.q);
	const [notes, position, favourite, rewards, share, report, resembles, related] = await Promise.all([
		document.recycled ? null : findNotes(api, url, { number, from: start, count: windowSize }),
		published && !document.recycled ? findPosition(api, number) : null,
		document.recycled ? null : findFavourite(api, number),
		published && !document.recycled ? findRewards(api, number) : null,
		published && !document.recycled && !document.frozen ? findShare(api, document, url, origin) : null,
		published && !document.recycled ? findReport(api, number) : null,
		document.manageable ? findResembling(api, number) : null,
		published && !document.recycled ? findRelated(api, number) : nothing,
	]);
	return {
		origin,
		start,
		total,
		pages,
		finding,
		notes,
		position,
		/** The reader has come to the document, not to a page of it. */
		begins: opens && asked.start === 1 && !finding,
		resembles,
		favourite,
		rewards,
		share,
		report,
		related,
		document: { ...document, views: (await views) ?? document.views },
	};
}

/** Where a note is lit; with the others that stand on no page when it is gone. */
const notedAddress = (number: number, { id, page }: { id: string; page: number | null }, total: number): string =>
	page === null ? `/documents/${number}#noted-${id}` : pageAddress(number, page, total).replace(/#.*/, `#note-${id}`);

/** A reading that cannot be counted is still a reading: the page comes all the same. */
async function count(api: ApiClient, number: number): Promise<number | null> {
	try {
		return (await api.library.document.countView({ number })).views;
	} catch (error) {
		console.error('A reading was not counted', error);
		return null;
	}
}

/** What it resembles, as far as its uploader has not decided about it. The page comes also without an answer. */
async function findResembling(api: ApiClient, number: number): Promise<OpenResemblances | null> {
	try {
		return (await api.duplicates.resemblance.open({ numbers: [number] }))[0] ?? null;
	} catch (error) {
		if (!refusalIn(error)) console.error('What a document resembles is not known', error);
		return null;
	}
}

/** Counts for others what led here. The page comes all the same. */
async function countOpening(api: ApiClient, number: number, q: string): Promise<void> {
	try {
		await api.search.document.countOpening({ number, q });
	} catch (error) {
		console.error('An opening was not counted', error);
	}
}

const nothing: Related = { documents: [], searches: [] };

/** What stands beside it. The page comes also without. */
async function findRelated(api: ApiClient, number: number): Promise<Related> {
	try {
		return await api.search.document.related({ number });
	} catch (error) {
		if (!refusalIn(error)) console.error('What a document is related to is not known', error);
		return nothing;
	}
}

export type Related = Awaited<ReturnType<ApiClient['search']['document']['related']>>;
/** Where the reader keeps it; null also for somebody without an account. The page comes also without an answer. */
async function findFavourite(api: ApiClient, number: number) {
	try {
		return await api.reading.favourite.state({ number });
	} catch (error) {
		if (!refusalIn(error)) console.error('Where a document is kept is not known', error);
		return null;
	}
}

/** Where the reader stopped; null for somebody without an account. The page comes also without an answer. */
async function findPosition(api: ApiClient, number: number) {
	try {
		return await api.reading.position.get({ number });
	} catch (error) {
		if (!refusalIn(error)) console.error('Where reading stopped is not known', error);
		return null;
	}
}

/** The key makes a form that is sent twice one reward. The page comes also without an answer. */
async function findRewards(api: ApiClient, number: number) {
	try {
		return { ...(await api.points.reward.state({ number })), key: crypto.randomUUID() };
	} catch (error) {
		if (!refusalIn(error)) console.error('The rewards of a document are not known', error);
		return null;
	}
}

export type LoadedDocument = Awaited<ReturnType<typeof loadDocument>>;
export type DocumentDetail = LoadedDocument['document'];
export type DocumentPage = LoadedDocument['pages'][number];

/** Whether something of a document is still being converted that the one who asks may know of. */
export const isFollowed = ({ manageable, conversion }: DocumentDetail): boolean =>
	manageable && isUnderWay(conversion.state);

/** Whether strangers may read it, so that search engines may list it. */
export const isOpen = (document: DocumentDetail): boolean =>
	document.state === 'published' && document.visibility === 'public' && !document.recycled && !document.frozen;
