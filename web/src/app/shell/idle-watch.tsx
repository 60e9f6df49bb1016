import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetRead } from '../../features/library/reader/document/read-here.ts';
import { api } from '../api.ts';
import { Dialog } from '../dialog.tsx';

/** Warned so long before, in seconds. */
const warning = 120;
/** Whoever works without a request is heard of this often at most, in milliseconds. */
const often = 60_000;
const signs = ['pointerdown', 'keydown'] as const;

/**
 * Tells who does nothing that he is about to be signed out, and then that he is. What he has typed stays on the page:
 * he signs in in another window and goes on here.
 */
export function IdleWatch({ seconds }: { seconds: number }) {
	const { t } = useTranslation();
	const { left, stay } = useIdle(seconds);
	useEffect(() => {
		if (left <= 0) forgetRead();
	}, [left]);
	if (left > warning) return null;
	const out = left <= 0;
	return (
		<Dialog
			open
			closable={false}
			mask={{ closable: false }}
			title={t(out ? 'idle.outTitle' : 'idle.title')}
			okText={t(out ? 'idle.again' : 'idle.stay')}
			cancelText={t('idle.signIn')}
			onOk={() => void stay()}
			onCancel={() => window.open('/sign-in?back=/desk/me', '_blank', 'noopener')}
			cancelButtonProps={{ hidden: !out }}
		>
			<p role="status">{out ? t('idle.out') : t('idle.advice', { seconds: left })}</p>
		</Dialog>
	);
}

function useIdle(seconds: number): { left: number; stay: () => Promise<void> } {
	const [left, setLeft] = useState(seconds);
	const last = useRef(0);
	const told = useRef(0);
	useEffect(() => {
		last.current = Date.now();
		told.current = Date.now();
		const windows = new BroadcastChannel('pacesetter-use');
		const used = (): void => {
			// Once he is warned, only his answer counts: a mouse that is pushed is nobody at work.
			if (Date.now() - last.current > (seconds - warning) * 1000) return;
			last.current = Date.now();
			if (Date.now() - told.current < often) return;
			told.current = Date.now();
			windows.postMessage('used');
			// Not heard is not lost: the next sign tells again.
			void api.identity.me().catch(() => undefined);
		};
		windows.onmessage = () => {
			last.current = Date.now();
		};
		const timer = setInterval(() => setLeft(Math.ceil(seconds - (Date.now() - last.current) / 1000)), 1000);
		for (const sign of signs) document.addEventListener(sign, used, { passive: true });
		return () => {
			clearInterval(timer);
			windows.close();
			for (const sign of signs) document.removeEventListener(sign, used);
		};
	}, [seconds]);
	const stay = async (): Promise<void> => {
		const me = await api.identity.me().catch(() => null);
		if (me) last.current = Date.now();
		setLeft(me ? seconds : 0);
	};
	return { left, stay };
}
