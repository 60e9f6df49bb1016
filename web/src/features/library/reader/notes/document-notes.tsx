import { noteColours } from '@pacesetter/core/reading';
import { useTranslation } from 'react-i18next';
import { pageAddress } from '../document/page-window.ts';
import type { RefusedNote } from './act-on-notes.ts';
import type { LoadedNotes } from './load-notes.ts';
import { ActForm, NoteItem } from './note-item.tsx';
import styles from './notes.module.css';
import { WriteForm } from './write-form.tsx';

interface DocumentNotesProps {
	readonly number: number;
	readonly total: number;
	/** Null: nobody is signed in. */
	readonly notes: LoadedNotes | null;
	readonly refused: RefusedNote | null;
}

/** After the pages: what was just removed, notes that stand elsewhere or nowhere, and what the script needs for writing one. */
export function DocumentNotes({ number, total, notes, refused }: DocumentNotesProps) {
	const { t } = useTranslation('reading');
	if (!notes)
		return (
			<p className={styles.document}>
				<a href={`/sign-in?back=${encodeURIComponent(`/documents/${number}`)}`}>{t('note.signIn')}</a>
			</p>
		);
	const gone = notes.notes.filter(({ standing }) => standing === 'gone');
	const writing = refused?.typed.page ?? notes.writing;
	return (
		<section id="notes" className={styles.document} aria-labelledby="notes-title" tabIndex={-1}>
			<h2 id="notes-title">{t('note.title')}</h2>
			<div role="status">{notes.removed && <Removed number={number} id={notes.removed} />}</div>
			{notes.elsewhere.length > 0 && (
				<p>
					{t('note.elsewhere')}{' '}
					{notes.elsewhere.map(({ page, count }) => (
						<a key={page} href={pageAddress(number, page, total)}>
							{t('note.onPage', { page, count })}
						</a>
					))}
				</p>
			)}
			{notes.waiting > 0 && <p>{t('note.waiting', { count: notes.waiting })}</p>}
			{gone.length > 0 && (
				<>
					<h3>{t('note.goneTitle')}</h3>
					<ol>
						{gone.map((note) => (
							<NoteItem key={note.id} number={number} note={note} organisations={notes.organisations} />
						))}
					</ol>
				</>
			)}
			<p>
				{t('note.how')} <a href="/desk/notes">{t('note.mine')}</a>
			</p>
			{writing === null && (
				<div hidden data-write-home>
					<WriteForm number={number} notes={notes} page={null} refused={null} />
				</div>
			)}
			<Tools />
		</section>
	);
}

function Removed({ number, id }: { number: number; id: string }) {
	const { t } = useTranslation('reading');
	return (
		<div className={styles.removed}>
			{t('note.removed')}
			<ActForm number={number} note={{ id, page: 1 }} act="restore-note">
				{t('note.restore')}
			</ActForm>
		</div>
	);
}

/** Comes up beside words that were selected: one touch lights them, or opens the form. */
function Tools() {
	const { t } = useTranslation('reading');
	return (
		<div className={styles.tools} role="toolbar" aria-label={t('note.tools')} data-note-tools hidden>
			{noteColours.map((colour) => (
				<button key={colour} type="button" data-light={colour}>
					<span className={styles.swatch} data-colour={colour} aria-hidden="true" />
					{t(`note.colours.${colour}`)}
				</button>
			))}
			<button type="button" data-light="">
				{t('note.withWords')}
			</button>
		</div>
	);
}
