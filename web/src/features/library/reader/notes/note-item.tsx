import type { Note } from '@pacesetter/core/reading';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../../ui/format.ts';
import type { LoadedNotes } from './load-notes.ts';
import { NoteFields } from './note-fields.tsx';
import styles from './notes.module.css';

interface NoteItemProps {
	readonly number: number;
	readonly note: Note;
	readonly organisations: LoadedNotes['organisations'];
}

/** So much of what was chosen is told; the rest is lit on the page. */
const told = 80;
const short = (text: string): string => (text.length > told ? `${text.slice(0, told)}…` : text);

/** One note with what may be done with it: plain forms, so that it works without a script. */
export function NoteItem({ number, note, organisations }: NoteItemProps) {
	const { t } = useTranslation('reading');
	const { id, colour, standing, quote, words, body } = note;
	const gone = standing === 'gone';
	// Of another's words that no longer stand, only what took their place is told.
	const chosen = quote === '' ? words : quote;
	return (
		<li id={`noted-${id}`} tabIndex={-1}>
			<p>
				<span className={styles.swatch} data-colour={colour} aria-hidden="true" />
				{t(`note.colours.${colour}`)}
				{t('note.colon')}
				{note.from === note.to ? (
					t('note.wholePage')
				) : chosen === '' ? (
					t('note.wordsGone')
				) : gone ? (
					short(chosen)
				) : (
					<a href={`#note-${id}`}>{short(chosen)}</a>
				)}
			</p>
			{standing === 'changed' && (
				<p className={styles.small}>
					{quote === '' ? t('note.changedSince') : t('note.changed', { words: short(words) })}
				</p>
			)}
			{gone && <p className={styles.small}>{t('note.gone', { page: note.page })}</p>}
			{body !== '' && <p className={styles.text}>{body}</p>}
			<p className={styles.small}>
				<Whose note={note} /> <time dateTime={note.writtenAt}>{formatTime(note.writtenAt)}</time>
			</p>
			{note.mine && <OwnActs number={number} note={note} organisations={organisations} />}
			{note.hideable && (
				<ActForm number={number} note={note} act={note.hidden ? 'show-note' : 'hide-note'} className={styles.acts}>
					{t(note.hidden ? 'note.show' : 'note.hide', { name: note.organisation?.shortName })}
				</ActForm>
			)}
		</li>
	);
}

function Whose({ note: { mine, writer, organisation, hidden } }: { note: Note }) {
	const { t } = useTranslation('reading');
	const name = organisation?.shortName ?? '';
	return (
		<>
			{mine ? (organisation ? t('note.mineShared', { name }) : t('note.minePrivate')) : t('note.of', { writer, name })}
			{hidden && t('note.hidden', { name })}
		</>
	);
}

function OwnActs({ number, note, organisations }: NoteItemProps) {
	const { t } = useTranslation('reading');
	return (
		<div className={styles.acts}>
			<details>
				<summary>{t('note.change')}</summary>
				<ActForm
					number={number}
					note={note}
					act="change-note"
					before={<NoteFields organisations={organisations} {...note} />}
				>
					{t('note.saveChange')}
				</ActForm>
			</details>
			<ActForm number={number} note={note} act="remove-note">
				{t('note.remove')}
			</ActForm>
		</div>
	);
}

interface ActFormProps {
	readonly number: number;
	readonly note: Pick<Note, 'id' | 'page'>;
	readonly act: string;
	readonly before?: React.ReactNode;
	readonly children: React.ReactNode;
	readonly className?: string | undefined;
}

/** One act on one note. */
export function ActForm({ number, note, act, before, children, className }: ActFormProps) {
	return (
		<form method="post" action={`/documents/${number}`} className={className} data-note-form>
			<input type="hidden" name="note" value={note.id} />
			<input type="hidden" name="on" value={note.page} />
			{before}
			<button type="submit" name="act" value={act}>
				{children}
			</button>
		</form>
	);
}
