import { App } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from './api.ts';
import { documentSearch, type Source } from './document-search.ts';
import { useRefusalSentence } from './use-refusal-sentence.ts';

const own = { size: 50 };
const searched = { size: 20, most: 60 };
const toSource = ({ number, title }: Source): Source => ({ number, title });
const apart = (documents: readonly Source[]): Source[] => [
	...new Map(documents.map((one) => [one.number, one])).values(),
];

/** One's own uploads that can be used, the latest first. */
async function latestUploads(): Promise<Source[]> {
	const { items } = await api.library.document.mine(own);
	return items.filter(({ state }) => state === 'published' || state === 'processing').map(toSource);
}

const byNumber = async (number: number): Promise<Source> => toSource(await api.library.document.get({ number }));

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
	const [seeking, seek] = useState(false);
	const [opening, beOpening] = useState(false);
	const [search] = useState(() => documentSearch({ byWords, byNumber }));
	useEffect(() => search.stop, [search]);

	const keep = useCallback((one: Source): void => name((before) => apart([...before, one])), []);
	const answered = (sources: readonly Source[]): void => {
		seek(false);
		setFound(sources);
	};
	const isNamed = chosen === null || named.some(({ number }) => number === chosen);
	useEffect(() => {
		if (isNamed || chosen === null) return;
		// One that is not to be seen any more stays by its number.
		byNumber(chosen).then(keep, () => keep({ number: chosen, title: '' }));
	}, [isNamed, chosen, keep]);

	const fits = ({ number, title }: Source): boolean => `${title} ${number}`.toLowerCase().includes(typed.toLowerCase());
	return {
		documents: apart([
			...[...named, ...latest].filter((one) => one.number === chosen || fits(one)),
			...(typed === '' ? [] : found),
		]),
		/** Whether more may come. */
		busy: seeking || opening,
		/** Asked again each time, since one may have uploaded meanwhile. */
		open: async (): Promise<void> => {
			beOpening(true);
			try {
				setLatest(await latestUploads());
			} catch (error) {
				void message.error(sentence(error), 6);
			}
			beOpening(false);
		},
		search: (query: string): void => {
			const words = query.trim();
			type(words);
			setFound([]);
			seek(words !== '');
			search.ask(words, {
				found: answered,
				missing(number) {
					answered([]);
					void message.info(t('document.notThere', { number }), 6);
				},
				failed(error) {
					answered([]);
					void message.error(sentence(error), 6);
				},
			});
		},
		keep,
	};
}
