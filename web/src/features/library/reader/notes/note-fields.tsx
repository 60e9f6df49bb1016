import { longestNote, type NoteColour, noteColours } from '@pacesetter/core/reading';
import { useTranslation } from 'react-i18next';
import type { LoadedNotes } from './load-notes.ts';
import styles from './notes.module.css';

interface NoteFieldsProps {
	readonly organisations: LoadedNotes['organisations'];
	readonly colour?: NoteColour;
	readonly body?: string;
	readonly organisation?: { readonly id: number; readonly shortName: string } | null;
}

/** What a note is, apart from where it stands: its colour, its words, and who sees it. */
export function NoteFields({ organisations, colour = 'yellow', body = '', organisation = null }: NoteFieldsProps) {
	const { t } = useTranslation('reading');
	// Whoever left an organisation still sees with whom his note is shared.
	const left = organisation && !organisations.some(({ id }) => id === organisation.id) ? [organisation] : [];
	const places = [...organisations, ...left];
	return (
		<>
			<fieldset>
				<legend>{t('note.colour')}</legend>
				{noteColours.map((each) => (
					<label key={each}>
						<input type="radio" name="colour" value={each} defaultChecked={each === colour} />
						<span className={styles.swatch} data-colour={each} aria-hidden="true" />
						{t(`note.colours.${each}`)}
					</label>
				))}
			</fieldset>
			<label className={styles.body}>
				{t('note.body')}
				<textarea name="body" rows={3} maxLength={longestNote} defaultValue={body} />
			</label>
			{places.length > 0 && (
				<label className={styles.seen}>
					{t('note.seenBy')}
					<select name="organisation" defaultValue={organisation?.id ?? ''}>
						<option value="">{t('note.private')}</option>
						{places.map(({ id, shortName }) => (
							<option key={id} value={id}>
								{t('note.sharedWith', { name: shortName })}
							</option>
						))}
					</select>
				</label>
			)}
		</>
	);
}
