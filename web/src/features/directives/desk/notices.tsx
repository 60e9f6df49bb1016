import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Directive } from '../shared/types.ts';
import styles from './desk.module.css';
import type { News } from './use-desk.ts';

interface Props {
	readonly directive: Directive;
	readonly news: News | null;
	readonly onSeen: () => void;
	readonly onRenew: () => void;
}

const actNames = [
	'clause.split',
	'clause.merge',
	'clause.move',
	'clause.shift',
	'clause.level',
	'clause.title',
	'clause.mark',
	'clause.cite',
	'clause.add',
	'clause.remove',
	'item.add',
	'item.edit',
	'item.split',
	'item.merge',
	'item.renew',
	'item.settle',
	'item.set',
	'finding.decide',
	'event.set',
	'check.waive',
] as const;

/** How far the reading is, or why it cannot go on. */
function Waiting({ reading, document }: { reading: 'waiting' | 'reading'; document: Directive['document'] }) {
	const { t } = useTranslation('directives');
	const stopped = document === null ? 'gone' : document.conversion === 'failed' ? 'stopped' : null;
	return (
		<Alert
			className={styles.told ?? ''}
			type={stopped ? 'error' : 'info'}
			showIcon
			title={t(`reading.${stopped ?? reading}`)}
		/>
	);
}

/** What somebody at the desk should know of the document, and of what others have just done. */
export function Notices({ directive, news, onSeen, onRenew }: Props) {
	const { t } = useTranslation('directives');
	const { reading, failure, notices, document, editable } = directive;
	const told = styles.told ?? '';
	const again = (label: string) => editable && document && <Button onClick={onRenew}>{label}</Button>;
	const newer = document !== null && reading !== 'reading' && document.shown > document.version;
	const acts = actNames.filter((act) => news?.acts.includes(act)).map((act) => t(`act.${act}`));
	return (
		<div role="status">
			{(reading === 'waiting' || reading === 'reading') && <Waiting reading={reading} document={document} />}
			{failure !== null && (
				<Alert
					className={told}
					type={reading === 'failed' ? 'error' : 'warning'}
					showIcon
					title={t(`failure.${failure}`)}
					description={reading === 'failed' ? undefined : t('failureOfNewer')}
					action={newer || again(t('desk.retry'))}
				/>
			)}
			{newer && (
				<Alert
					className={told}
					type="info"
					showIcon
					title={t('desk.renewed', { shown: document.shown, version: document.version })}
					action={again(t('desk.renew'))}
				/>
			)}
			{notices.map((notice) => (
				<Alert key={notice} className={told} type="warning" showIcon title={t(`notice.${notice}`)} />
			))}
			{!editable && <Alert className={told} type="info" showIcon title={t('desk.readOnly')} />}
			{news && (
				<Alert
					className={told}
					type="info"
					showIcon
					closable={{ onClose: onSeen }}
					title={t('desk.news', { by: news.by ?? t('desk.somebody'), acts: acts.join('、') })}
				/>
			)}
		</div>
	);
}
