import { type Notice, noticeKinds } from '@pacesetter/core/notices';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useAct } from '../../app/use-act.ts';
import { formatDay, formatTime } from '../../ui/format.ts';
import { Lamp } from '../../ui/lamp.tsx';
import styles from './notices.module.css';

/** What the words of a notice speak of, days and times as people write them. */
function spokenOf({ kind, parameters }: Notice): Record<string, string | number> {
	const written: Readonly<Record<string, 'text' | 'day' | 'time'>> = noticeKinds[kind];
	const formats = { text: (value: string) => value, day: formatDay, time: formatTime };
	return Object.fromEntries(
		Object.entries(parameters).map(([name, value]) => [name, formats[written[name] ?? 'text'](String(value))]),
	);
}

/** One notice: what it says, when it was told, and where one goes on. */
export function NoticeItem({ notice }: { notice: Notice }) {
	const { t } = useTranslation('notices');
	const { busy, act } = useAct();
	const { id, kind, toldAt, readAt } = notice;
	const says: string = t(`kind.${kind}`, spokenOf(notice));
	const { read, unread } = api.notices.notice;
	return (
		<li data-unread={readAt === null || undefined}>
			<p id={`notice-${id}`}>{says}</p>
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
