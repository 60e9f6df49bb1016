import type { OwnNote } from '@pacesetter/core/reading';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useAct } from '../../app/use-act.ts';
import { useUndo } from '../../app/use-undo.tsx';
import { formatTime } from '../../ui/format.ts';
import { NoteForm } from './note-form.tsx';
import styles from './reading.module.css';

export interface Organisation {
	readonly id: number;
	readonly shortName: string;
}

interface NoteRowProps {
	readonly note: OwnNote;
	readonly organisations: readonly Organisation[];
}

/** One note; its words lead to the page on which they are lit. */
export function NoteRow({ note, organisations }: NoteRowProps) {
	const { t } = useTranslation('reading');
	const { busy, act } = useAct();
	const undo = useUndo();
	const [changing, setChanging] = useState(false);
	const { id, number, page, standing, quote, colour, body } = note;
	const remove = async (): Promise<void> => {
		if (!(await act(() => api.reading.note.remove({ id })))) return;
		undo({ title: t('note.removed'), undo: () => api.reading.note.restore({ id }) });
	};
	const place = quote === '' ? t('note.wholePage') : quote;
	return (
		<li>
			<div className={styles.note}>
				<p className={styles.quote} data-colour={colour}>
					<a href={`/documents/${number}?note=${id}`}>{place}</a>
				</p>
				{body !== '' && <p className={styles.body}>{body}</p>}
				<p>
					{standing === 'gone' ? t('note.gone', { page }) : t('notes.page', { page })}
					{standing === 'changed' && t('notes.changed')} {t(`note.colours.${colour}`)} <Whose note={note} />{' '}
					<time dateTime={note.writtenAt}>{formatTime(note.writtenAt)}</time>
				</p>
				{changing && <NoteForm note={note} organisations={organisations} onDone={() => setChanging(false)} />}
			</div>
			{!changing && (
				<div className={styles.acts}>
					<Button disabled={busy} onClick={() => setChanging(true)} aria-label={t('notes.changeOf', { place })}>
						{t('note.change')}
					</Button>
					<Button disabled={busy} onClick={() => void remove()} aria-label={t('notes.removeOf', { place })}>
						{t('note.remove')}
					</Button>
				</div>
			)}
		</li>
	);
}

function Whose({ note: { organisation, hidden } }: { note: OwnNote }) {
	const { t } = useTranslation('reading');
	const name = organisation?.shortName;
	return (
		<>
			{organisation ? t('note.sharedWith', { name }) : t('note.private')}
			{hidden && t('note.hidden', { name })}
		</>
	);
}
