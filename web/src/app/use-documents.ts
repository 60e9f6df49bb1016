import { App } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberIn } from '../ui/address-number.ts';
import { api } from './api.ts';
import { useRefusalSentence } from './use-refusal-sentence.ts';

export interface Source {
	readonly number: number;
	readonly title: string;
}

const own = { size: 50 };
const searched = { size: 20, most: 60 };
/** A number of a document has seven digits at least. */
const leastNumber = 1_000_000;
/** So long nothing more is typed before it is looked for, in milliseconds. */
const pause = 250;

const toSource = ({ number, title }: Source): Source => ({ number, title });
const apart = (documents: readonly Source[]): Source[] => [
	...new Map(documents.map((one) => [one.number, one])).values(),
];

/** One's own uploads that can be used, the latest first. */
async function latestUploads(): Promise<Source[]> {
	const { items } = await api.library.document.mine(own);
	return items.filter(({ state }) => state === 'published' || state === 'processing').map(toSource);
}

/** What words lead to in the library. */
async function byWords(q: string): Promise<Source[]> {
	const { items } = await api.search.document.find({ q: q.slice(0, searched.most), size: searched.size });
	return items.map(toSource);
}

/**
 * Documents to choose from: one's latest uploads, and what is typed leads to, words or a number.
 * @param known those with their titles
 * @param chosen its title is asked for where it is not known
 */
export function useDocuments(known: readonly Source[], chosen: number | null) {
	const { t } = useTranslation();
	const { message } = App.useApp();
	const sentence = useRefusalSentence();
	const [named, name] = useState(known);
	const [latest, setLatest] = useState<readonly Source[]>([]);
	const [found, setFound] = useState<readonly Source[]>([]);
	const [typed, type] = useState('');
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const asked = useRef(0);
	useEffect(() => () => clearTimeout(timer.current), []);

	const keep = useCallback((one: Source): void => name((before) => apart([...before, one])), []);
	const look = async (number: number): Promise<Source[]> => {
		try {
			const one = toSource(await api.library.document.get({ number }));
			keep(one);
			return [one];
		} catch {
			void message.info(t('document.notThere', { number }), 6);
			return [];
		}
	};
	const find = async (words: string): Promise<void> => {
		asked.current += 1;
		const mine = asked.current;
		const number = numberIn(words, 12);
		try {
			const fresh = number !== null && number >= leastNumber ? await look(number) : await byWords(words);
			// An answer that comes late must not hide that of a later question.
			if (mine === asked.current) setFound(fresh);
		} catch (error) {
			void message.error(sentence(error), 6);
		}
	};
	const isNamed = chosen === null || named.some(({ number }) => number === chosen);
	useEffect(() => {
		if (isNamed || chosen === null) return;
		// One that is not to be seen any more stays by its number.
		api.library.document.get({ number: chosen }).then(keep, () => keep({ number: chosen, title: '' }));
	}, [isNamed, chosen, keep]);

	const fits = ({ number, title }: Source): boolean => `${title} ${number}`.toLowerCase().includes(typed.toLowerCase());
	return {
		documents: apart([
			...[...named, ...latest].filter((one) => one.number === chosen || fits(one)),
			...(typed === '' ? [] : found),
		]),
		/** Asked again each time, since one may have uploaded meanwhile. */
		open: async (): Promise<void> => {
			try {
				setLatest(await latestUploads());
			} catch (error) {
				void message.error(sentence(error), 6);
			}
		},
		search: (query: string): void => {
			const words = query.trim();
			type(words);
			clearTimeout(timer.current);
			setFound([]);
			if (words !== '') timer.current = setTimeout(() => void find(words), pause);
		},
		keep,
	};
}
