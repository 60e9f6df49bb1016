import { calendarKinds } from '@pacesetter/core/campaigns';
import { Button, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { api } from '../../../app/api.ts';
import { Dialog } from '../../../app/dialog.tsx';
import { useAct } from '../../../app/use-act.ts';
import { formatTime } from '../../../ui/format.ts';
import styles from '../shared/campaigns.module.css';

/** Makes, renews and ends the address by which one's own calendar shows what is due. */
export function CalendarButton({ madeAt }: { madeAt: string | null }) {
	const { t } = useTranslation('calendar');
	const [open, setOpen] = useState(false);
	return (
		<>
			<Button onClick={() => setOpen(true)}>{t('open')}</Button>
			{open && <CalendarDialog madeAt={madeAt} onClose={() => setOpen(false)} />}
		</>
	);
}

function CalendarDialog({ madeAt, onClose }: { madeAt: string | null; onClose: () => void }) {
	const { t } = useTranslation('calendar');
	const { revalidate } = useRevalidator();
	const { busy, act } = useAct();
	// The address is told once: it is gone when the dialog is closed.
	const [token, keep] = useState<string | null>(null);
	const make = async (): Promise<void> => {
		if (await act(async () => keep((await api.campaigns.calendar.make({})).token))) await revalidate();
	};
	const revoke = async (): Promise<void> => {
		if (!(await act(() => api.campaigns.calendar.revoke({})))) return;
		keep(null);
		await revalidate();
	};
	return (
		<Dialog open title={t('open')} footer={null} onCancel={onClose}>
			<p className={styles.lead}>{t('lead')}</p>
			<p role="status">
				{madeAt === null ? t('none') : t('since', { at: formatTime(madeAt) })}
				{token !== null && ` ${t('once')}`}
			</p>
			{token !== null &&
				calendarKinds.map((kind) => (
					<div key={kind} className={styles.entry}>
						<b>{t(`kind.${kind}`)}</b>
						<Typography.Paragraph className={styles.words ?? ''} copyable>
							{`${window.location.origin}/calendar/${token}/${kind}.ics`}
						</Typography.Paragraph>
					</div>
				))}
			<div className={styles.bar}>
				<Button type="primary" loading={busy} onClick={() => void make()}>
					{t(madeAt === null ? 'make' : 'renew')}
				</Button>
				{madeAt !== null && (
					<Button loading={busy} onClick={() => void revoke()}>
						{t('revoke')}
					</Button>
				)}
			</div>
		</Dialog>
	);
}
