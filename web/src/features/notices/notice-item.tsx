import type { Notice } from '@pacesetter/core/notices';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useAct } from '../../app/use-act.ts';
import { useNoticeSentence } from '../../app/use-notice-sentence.ts';
import { formatTime } from '../../ui/format.ts';
import { Lamp } from '../../ui/lamp.tsx';
import styles from './notices.module.css';

/** One notice: what it says, when it was told, and where one goes on. */
export function NoticeItem({ notice }: { notice: Notice }) {
	const { t } = useTranslation('notices');
	const sentence = useNoticeSentence();
	const { busy, act } = useAct();
	const { id, kind, toldAt, readAt } = notice;
	const { read, unread } = api.notices.notice;
	return (
		<li data-unread={readAt === null || undefined}>
			<p id={`notice-${id}`}>{sentence(kind, notice.parameters)}</p>
			<p className={styles.soft}>
				{readAt === null ? <Lamp colour="red">{t('state.unread')}</Lamp> : t('state.read')}
				{' · '}
				<time dateTime={toldAt}>{formatTime(toldAt)}</time>
			</p>
			<form method="post" action="/desk/notices" className={styles.acts}>
				<Button htmlType="submit" name="open" value={id} aria-describedby={`notice-${id}`}>
					{t('open')}
				</Button>
				<Button
					type="text"
					loading={busy}
					aria-describedby={`notice-${id}`}
					onClick={() => void act(() => (readAt === null ? read({ id }) : unread({ id })))}
				>
					{t(readAt === null ? 'markRead' : 'markUnread')}
				</Button>
			</form>
		</li>
	);
}
