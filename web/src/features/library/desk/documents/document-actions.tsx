import { MoreOutlined } from '@ant-design/icons';
import { holds } from '@pacesetter/core/identity';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../../app/api.ts';
import { useShell } from '../../../../app/shell/use-shell.ts';
import { useAct } from '../../../../app/use-act.ts';
import type { OwnDocument } from '../shared/own-document.ts';
import styles from './documents.module.css';
import { useRecycle } from './use-recycle.tsx';

interface Props {
	readonly document: OwnDocument;
	readonly onOpen: (kind: 'edit' | 'replace') => void;
}

/** What can be done with a document in its present state: the first thing as a button, the rest in a menu. */
export function DocumentActions({ document, onOpen }: Props) {
	const { t } = useTranslation('desk');
	const { busy, act } = useAct();
	const recycle = useRecycle();
	const { me } = useShell();
	const navigate = useNavigate();
	const { number, state } = document;
	const failed = document.conversion.state === 'failed';
	const items: MenuProps['items'] = [
		failed && { key: 'edit', label: t('act.edit') },
		{ key: 'replace', label: t('act.replace') },
		['published', 'in_review', 'returned'].includes(state) && { key: 'withdraw', label: t('act.withdraw') },
		(state === 'published' || state === 'processing') &&
			holds(me, 'directive.register') && { key: 'register', label: t('act.register') },
		state === 'withdrawn' && { key: 'republish', label: t('act.republish') },
		{ type: 'divider' as const },
		{ key: 'recycle', label: t('act.recycle'), danger: true },
	].filter((item) => item !== false);
	const run = (key: string): void => {
		if (key === 'edit' || key === 'replace') onOpen(key);
		if (key === 'register') void navigate(`/desk/directives/new?document=${number}`);
		if (key === 'withdraw') void act(() => api.library.document.withdraw({ number }));
		if (key === 'republish') void act(() => api.library.document.republish({ number }));
		if (key === 'recycle') void recycle(document);
	};
	return (
		<div className={styles.actions}>
			{failed ? (
				<Button loading={busy} onClick={() => void act(() => api.library.document.retry({ number }))}>
					{t('act.retry')}
				</Button>
			) : (
				<Button loading={busy} onClick={() => onOpen('edit')}>
					{t('act.edit')}
				</Button>
			)}
			<Dropdown menu={{ items, onClick: ({ key }) => run(key) }} trigger={['click']}>
				<Button icon={<MoreOutlined />} aria-label={t('act.more', { title: document.title })} />
			</Dropdown>
		</div>
	);
}
