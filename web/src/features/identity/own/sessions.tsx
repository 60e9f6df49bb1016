import type { SessionRow } from '@pacesetter/core/identity';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { formatTime } from '../../../ui/format.ts';
import styles from './own.module.css';

/** Where one is signed in. */
export function Sessions({ sessions }: { sessions: readonly SessionRow[] }) {
	const { t } = useTranslation('own');
	const { busy, act } = useAct();
	return (
		<section className={styles.part} aria-labelledby="own-sessions">
			<h2 id="own-sessions">{t('session.title')}</h2>
			<p className={styles.soft}>{t('session.advice')}</p>
			<ul className={styles.sessions}>
				{sessions.map((session) => (
					<Session key={session.id} session={session} />
				))}
			</ul>
			{sessions.length > 1 && (
				<Button loading={busy} onClick={() => void act(() => api.identity.session.endOthers())}>
					{t('session.endOthers')}
				</Button>
			)}
		</section>
	);
}

function Session({ session }: { session: SessionRow }) {
	const { t } = useTranslation('own');
	const { busy, act } = useAct();
	const { id, device, current, startedAt, lastSeenAt } = session;
	const name = device || t('session.unknown');
	return (
		<li>
			<span>
				<b>{name}</b> {current && <Tag color="processing">{t('session.current')}</Tag>}
				<span className={styles.soft}>
					{t('session.facts', { started: formatTime(startedAt), seen: formatTime(lastSeenAt) })}
				</span>
			</span>
			{!current && (
				<Button
					size="small"
					loading={busy}
					aria-label={t('session.endOf', { name })}
					onClick={() => void act(() => api.identity.session.end({ id }))}
				>
					{t('session.end')}
				</Button>
			)}
		</li>
	);
}
