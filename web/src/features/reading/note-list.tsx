import type { OwnNote } from '@pacesetter/core/reading';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { byDocument, documentKey } from './by-document.ts';
import { NoteRow, type Organisation } from './note-row.tsx';
import { notesAddress } from './notes-address.ts';
import styles from './reading.module.css';

interface NoteListProps {
	readonly notes: readonly OwnNote[];
	readonly organisations: readonly Organisation[];
}

/** Notes under their documents, in the order of the pages. */
export function NoteList({ notes, organisations }: NoteListProps) {
	const { t } = useTranslation('reading');
	return byDocument(notes).map(({ number, title, notes: own }) => (
		<section key={documentKey(number)} className={styles.ofDocument} aria-labelledby={documentKey(number)}>
			<div className={styles.bar}>
				<h2 id={documentKey(number)}>
					<a href={`/documents/${number}`}>{title}</a>
				</h2>
				<Link to={notesAddress({ number })}>{t('notes.onlyThis')}</Link>
			</div>
			<ul className={styles.items}>
				{own.map((note) => (
					<NoteRow key={note.id} note={note} organisations={organisations} />
				))}
			</ul>
		</section>
	));
}
