import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { DownloadForm } from '../../../ui/download-form.tsx';
import { formatCount } from '../../../ui/format.ts';
import styles from './rosters.module.css';
import type { Roster } from './types.ts';

/** What can be done with a roster as it stands. */
export function Acts({ batch }: { batch: Roster }) {
	const { t, i18n } = useTranslation('rosters');
	const { busy, act } = useAct();
	const { id, state, rows } = batch;
	const { roster } = api.organisation;
	const open = rows.refused + rows.question;
	const still = state === 'read' || state === 'failed' || state === 'applied' || state === 'undone';
	return (
		<div className={styles.acts}>
			{state === 'read' && open === 0 && rows.taken > 0 && (
				<Button type="primary" disabled={busy} onClick={() => void act(() => roster.apply({ id, mode: 'all' }))}>
					{t('act.applyAll')}
				</Button>
			)}
			{state === 'read' && open > 0 && rows.taken > 0 && (
				<Button type="primary" disabled={busy} onClick={() => void act(() => roster.apply({ id, mode: 'good' }))}>
					{t('act.applyGood', { count: rows.taken, formatted: formatCount(rows.taken) })}
				</Button>
			)}
			{state === 'applied' && (
				<Button disabled={busy} onClick={() => void act(() => roster.undo({ id }))}>
					{t('act.undo')}
				</Button>
			)}
			{still && open > 0 && batch.fileKept && (
				<DownloadForm fields={{ language: i18n.language }}>
					<Button htmlType="submit" formAction={`/api/rosters/${id}/refused.xlsx`}>
						{t('act.sheet')}
					</Button>
				</DownloadForm>
			)}
			{still && (
				<Popconfirm
					title={t('act.discard')}
					description={t('discard.advice')}
					okText={t('discard.yes')}
					cancelText={t('discard.no')}
					onConfirm={() => void act(() => roster.discard({ id }))}
				>
					<Button danger type="text" disabled={busy}>
						{t('act.discard')}
					</Button>
				</Popconfirm>
			)}
		</div>
	);
}
