import type { waitingRenaming } from '@pacesetter/core/library';
import { Button, Form, Input, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../../app/api.ts';
import rows from '../../../../app/rows.module.css';
import { useAct } from '../../../../app/use-act.ts';
import { useUndo } from '../../../../app/use-undo.tsx';
import { formatTime } from '../../../../ui/format.ts';
import { pathOf } from './queue-table.tsx';
import styles from './reviews.module.css';
import { WaitingTable } from './waiting-table.tsx';

type Renaming = (typeof waitingRenaming)['_output'];

/** Titles that wait, the oldest first; on a narrow screen the first cell tells what the others would. */
export function Renamings({ items }: { items: readonly Renaming[] }) {
	const { t } = useTranslation('review');
	const wide = rows.wide ?? '';
	const columns: TableColumnsType<Renaming> = [
		{ title: t('renaming.now'), render: (_, item) => <Which item={item} /> },
		{ title: t('renaming.wanted'), className: wide, render: (_, { wanted }) => <strong>{wanted}</strong> },
		{ title: t('column.category'), className: wide, render: (_, { breadcrumb }) => pathOf(breadcrumb) },
		{ title: t('renaming.askedBy'), className: wide, render: (_, { askedBy }) => askedBy },
		{ title: t('renaming.askedAt'), className: wide, render: (_, { askedAt }) => formatTime(askedAt) },
		{ title: t('renaming.acts'), render: (_, item) => <Acts key={item.wanted} item={item} /> },
	];
	return <WaitingTable items={items} columns={columns} />;
}

function Which({ item }: { item: Renaming }) {
	const { t } = useTranslation('review');
	return (
		<>
			<a href={`/documents/${item.number}`}>{item.title}</a>
			<p className={rows.narrow}>
				{t('renaming.wanted')} <strong>{item.wanted}</strong>
				<br />
				{pathOf(item.breadcrumb)}
				<br />
				{item.askedBy} {formatTime(item.askedAt)}
			</p>
		</>
	);
}

/** Pass, or give back with a reason. Either can be taken back. */
function Acts({ item: { number, title, wanted } }: { item: Renaming }) {
	const { t } = useTranslation('review');
	const { busy, act } = useAct();
	const tell = useUndo();
	const [returning, setReturning] = useState(false);
	const asked = { number, title: wanted };
	const { approve, return: giveBack, reopen } = api.library.renaming;
	const decide = async (decision: () => Promise<unknown>, done: string): Promise<void> => {
		if (await act(decision)) tell({ title: done, undo: () => reopen(asked) });
	};
	if (!returning)
		return (
			<div className={styles.acts}>
				<Button
					type="primary"
					disabled={busy}
					aria-label={t('renaming.approveOf', { title: wanted })}
					onClick={() => void decide(() => approve(asked), t('renaming.approved', { title }))}
				>
					{t('renaming.approve')}
				</Button>
				<Button
					disabled={busy}
					aria-label={t('renaming.returnOf', { title: wanted })}
					onClick={() => setReturning(true)}
				>
					{t('renaming.return')}
				</Button>
			</div>
		);
	return (
		<Form<{ reason: string }>
			layout="vertical"
			onFinish={({ reason }) => void decide(() => giveBack({ ...asked, reason }), t('renaming.returned', { title }))}
		>
			<Form.Item
				name="reason"
				label={t('reason')}
				rules={[{ required: true, whitespace: true, message: t('reasonRule') }]}
			>
				<Input.TextArea rows={2} maxLength={500} autoFocus />
			</Form.Item>
			<div className={styles.acts}>
				<Button htmlType="submit" type="primary" disabled={busy}>
					{t('return')}
				</Button>
				<Button disabled={busy} onClick={() => setReturning(false)}>
					{t('renaming.cancel')}
				</Button>
			</div>
		</Form>
	);
}
