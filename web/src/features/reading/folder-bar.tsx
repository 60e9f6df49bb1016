import { type Folder, longestFolderName } from '@pacesetter/core/reading';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useAct } from '../../app/use-act.ts';
import { useUndo } from '../../app/use-undo.tsx';
import styles from './reading.module.css';

/** Renames and removes a folder. */
export function FolderBar({ folder: { id, name } }: { folder: Folder }) {
	const { t } = useTranslation('reading');
	const { busy, act } = useAct();
	const undo = useUndo();
	const [renaming, setRenaming] = useState(false);
	const rename = async (fields: { name: string }): Promise<void> => {
		if (await act(() => api.reading.folder.rename({ folderId: id, ...fields }))) setRenaming(false);
	};
	const remove = async (): Promise<void> => {
		if (!(await act(() => api.reading.folder.remove({ folderId: id })))) return;
		undo({ title: t('folder.removed', { name }), undo: () => api.reading.folder.restore({ folderId: id }) });
	};
	return renaming ? (
		<Form layout="inline" initialValues={{ name }} onFinish={(fields) => void rename(fields)}>
			<Form.Item name="name" rules={[{ required: true, whitespace: true, message: t('folder.rule') }]}>
				<Input autoFocus aria-label={t('folder.name')} maxLength={longestFolderName} />
			</Form.Item>
			<Button htmlType="submit" loading={busy}>
				{t('folder.save')}
			</Button>
		</Form>
	) : (
		<div className={styles.acts}>
			<Button href={`/desk/shares/new?folder=${id}`}>{t('folder.share')}</Button>
			<Button onClick={() => setRenaming(true)}>{t('folder.rename')}</Button>
			<Button loading={busy} onClick={() => void remove()}>
				{t('folder.remove')}
			</Button>
		</div>
	);
}
