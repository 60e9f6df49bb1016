import { longestNote, type NoteColour, noteColours, type OwnNote } from '@pacesetter/core/reading';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useAct } from '../../app/use-act.ts';
import type { Organisation } from './note-row.tsx';
import styles from './reading.module.css';

interface Fields {
	readonly body: string;
	readonly colour: NoteColour;
	/** 0: with nobody. */
	readonly organisationId: number;
}

interface NoteFormProps {
	readonly note: OwnNote;
	readonly organisations: readonly Organisation[];
	readonly onDone: () => void;
}

/** Changes a note where it stands in the list. */
export function NoteForm({ note, organisations, onDone }: NoteFormProps) {
	const { t } = useTranslation('reading');
	const { busy, act } = useAct();
	const { id, body, colour, organisation } = note;
	const save = async ({ organisationId, ...rest }: Fields): Promise<void> => {
		const shared = organisationId === 0 ? null : organisationId;
		if (await act(() => api.reading.note.change({ id, ...rest, organisationId: shared }))) onDone();
	};
	const left = organisation && !organisations.some((one) => one.id === organisation.id) ? [organisation] : [];
	const places = [...organisations, ...left].map((one) => ({
		value: one.id,
		label: t('note.sharedWith', { name: one.shortName }),
	}));
	return (
		<Form<Fields>
			layout="vertical"
			className={styles.noteForm ?? ''}
			initialValues={{ body, colour, organisationId: organisation?.id ?? 0 }}
			onFinish={(fields) => void save(fields)}
		>
			<Form.Item name="body" label={t('note.body')}>
				<Input.TextArea autoFocus rows={3} maxLength={longestNote} />
			</Form.Item>
			<Form.Item name="colour" label={t('note.colour')}>
				<Select options={noteColours.map((value) => ({ value, label: t(`note.colours.${value}`) }))} />
			</Form.Item>
			<Form.Item name="organisationId" label={t('note.seenBy')}>
				<Select options={[{ value: 0, label: t('note.private') }, ...places]} />
			</Form.Item>
			<div className={styles.acts}>
				<Button type="primary" htmlType="submit" loading={busy}>
					{t('note.saveChange')}
				</Button>
				<Button onClick={onDone}>{t('notes.cancel')}</Button>
			</div>
		</Form>
	);
}
