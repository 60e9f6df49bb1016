import { useTranslation } from 'react-i18next';
import { windowStart } from '../document/page-window.ts';
import type { RefusedNote } from './act-on-notes.ts';
import { type LoadedNotes, notesOfPage } from './load-notes.ts';
import { NoteItem } from './note-item.tsx';
import styles from './notes.module.css';
import { WriteForm } from './write-form.tsx';

interface PageNotesProps {
	readonly number: number;
	readonly page: number;
	readonly notes: LoadedNotes;
	readonly refused: RefusedNote | null;
}

/** Below a page: its notes, and the way to write one, which without a script loads the page with the form. */
export function PageNotes({ number, page, notes, refused }: PageNotesProps) {
	const { t } = useTranslation('reading');
	const here = notesOfPage(notes, page);
	const writes = (refused?.typed.page ?? notes.writing) === page;
	const start = windowStart(page);
	const address = `/documents/${number}?${new URLSearchParams({ ...(start > 1 ? { page: String(start) } : {}), write: String(page) })}#write`;
	return (
		<div className={styles.ofPage} data-notes={page} tabIndex={-1}>
			<p>
				<a href={address} rel="nofollow" data-write={page}>
					{t('note.write', { page })}
				</a>
			</p>
			{writes && <WriteForm number={number} notes={notes} page={page} refused={refused} />}
			{here.length > 0 && (
				<ol aria-label={t('note.ofPage', { page })}>
					{here.map((note) => (
						<NoteItem key={note.id} number={number} note={note} organisations={notes.organisations} />
					))}
				</ol>
			)}
		</div>
	);
}
