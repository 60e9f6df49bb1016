import type { NoteFilter, OwnNote } from '@pacesetter/core/reading';
import { App, Button } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useRefusalSentence } from '../../app/use-refusal-sentence.ts';
import { formatTime } from '../../ui/format.ts';
import { saveText } from '../../ui/save-text.ts';
import { byDocument } from './by-document.ts';

async function all(filter: NoteFilter): Promise<OwnNote[]> {
	const notes: OwnNote[] = [];
	for (let page = 1; ; page += 1) {
		const { items, total } = await api.reading.note.list({ ...filter, page, size: 100 });
		notes.push(...items);
		if (items.length === 0 || notes.length >= total) return notes;
	}
}

/** A text of several lines as Markdown quotes it. */
const quoted = (text: string): string => text.replace(/^/gmu, '> ');

/** A document a heading, a note a piece below it: plain to read as it is, too. */
function markdown(notes: readonly OwnNote[], origin: string, t: TFunction<'reading'>): string {
	const piece = (note: OwnNote): string =>
		[
			`### ${t('notes.page', { page: note.page })}`,
			...(note.quote === '' ? [] : [quoted(note.quote)]),
			...(note.body === '' ? [] : [note.body]),
			`${t(`note.colours.${note.colour}`)}，${formatTime(note.writtenAt)}，${origin}/documents/${note.number}?note=${note.id}`,
		].join('\n\n');
	const documents = byDocument(notes).map(({ title, notes: own }) => [`## ${title}`, ...own.map(piece)].join('\n\n'));
	return `# ${t('notes.title')}\n\n${documents.join('\n\n')}\n`;
}

/** Saves the notes that are shown, and those on further pages of the list, as Markdown. */
export function SaveMarkdown({ filter }: { filter: NoteFilter }) {
	const { t } = useTranslation('reading');
	const { message } = App.useApp();
	const sentence = useRefusalSentence();
	const [busy, setBusy] = useState(false);
	const save = async (): Promise<void> => {
		setBusy(true);
		try {
			const text = markdown(await all(filter), window.location.origin, t);
			saveText(`${t('notes.title')}.md`, 'text/markdown', text);
		} catch (error) {
			message.error(sentence(error), 6);
		} finally {
			setBusy(false);
		}
	};
	return (
		<Button loading={busy} onClick={() => void save()}>
			{t('notes.markdown')}
		</Button>
	);
}
