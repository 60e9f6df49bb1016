import { longestQuote } from '@pacesetter/core/reading';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalSentence } from '../../../../app/use-refusal-sentence.ts';
import type { RefusedNote } from './act-on-notes.ts';
import type { LoadedNotes } from './load-notes.ts';
import { NoteFields } from './note-fields.tsx';
import styles from './notes.module.css';

interface WriteFormProps {
	readonly number: number;
	readonly notes: LoadedNotes;
	/** The page to write on; null: the script says which. */
	readonly page: number | null;
	readonly refused: RefusedNote | null;
}

/** Writes a note on a page, or on words of it. A plain form; the script fills in what was selected on the picture. */
export function WriteForm({ number, notes, page, refused }: WriteFormProps) {
	const { t } = useTranslation('reading');
	const sentence = useRefusalSentence();
	const advice = useId();
	return (
		<form id="write" method="post" action={`/documents/${number}`} className={styles.write} data-note-form>
			<h3 className={styles.title}>{t('note.writeOn')}</h3>
			{refused && (
				<p role="alert" className={styles.alert}>
					{sentence(refused.refused)}
				</p>
			)}
			<input type="hidden" name="key" value={notes.key} />
			<input type="hidden" name="on" value={page ?? ''} />
			<input type="hidden" name="version" value="" />
			<input type="hidden" name="first" value="" />
			<input type="hidden" name="last" value="" />
			<label className={styles.body}>
				{t('note.words')}
				<input
					name="words"
					maxLength={longestQuote}
					autoComplete="off"
					aria-describedby={advice}
					defaultValue={refused?.typed.words ?? ''}
				/>
			</label>
			<p id={advice} className={styles.advice}>
				{t('note.wordsAdvice')}
			</p>
			<NoteFields organisations={notes.organisations} body={refused?.typed.body ?? ''} />
			<button type="submit" name="act" value="note">
				{t('note.save')}
			</button>
			<a href={`/documents/${number}`} className={styles.close} data-write-close>
				{t('note.close')}
			</a>
		</form>
	);
}
