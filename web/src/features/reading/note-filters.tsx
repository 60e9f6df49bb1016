import { type NoteFilter, noteColours } from '@pacesetter/core/reading';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { QueryBox } from '../../app/query-box.tsx';
import { notesAddress } from './notes-address.ts';
import styles from './reading.module.css';

/** Which of one's notes are shown. */
export function NoteFilters({ filter }: { filter: NoteFilter }) {
	const { t } = useTranslation('reading');
	const navigate = useNavigate();
	const set = (change: NoteFilter): void => void navigate(notesAddress({ ...filter, ...change }));
	const colours = noteColours.map((value) => ({ value, label: t(`note.colours.${value}`) }));
	const shares = (['no', 'yes'] as const).map((value) => ({ value, label: t(`notes.shared.${value}`) }));
	return (
		<search className={styles.filters}>
			<QueryBox value={filter.q ?? ''} label={t('notes.query')} most={100} onQuery={(q) => set({ q })} />
			<Select
				aria-label={t('note.colour')}
				placeholder={t('note.colour')}
				allowClear
				value={filter.colour ?? null}
				options={colours}
				onChange={(colour) => set({ colour: colour ?? undefined })}
			/>
			<Select
				aria-label={t('note.seenBy')}
				placeholder={t('note.seenBy')}
				allowClear
				value={filter.shared ?? null}
				options={shares}
				onChange={(shared) => set({ shared: shared ?? undefined })}
			/>
			{filter.number !== undefined && <Button onClick={() => set({ number: undefined })}>{t('notes.ofAll')}</Button>}
		</search>
	);
}
