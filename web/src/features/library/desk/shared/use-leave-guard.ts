import { App } from 'antd';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBeforeUnload, useBlocker } from 'react-router';

/** Asks before the page is left while something would be lost by that. */
export function useLeaveGuard(atRisk: boolean): void {
	const { t } = useTranslation('desk');
	const { modal } = App.useApp();
	const blocker = useBlocker(atRisk);
	// For other sites, closed windows and links that load a whole page the browser asks in its own words.
	useBeforeUnload(
		useCallback(
			(event) => {
				if (atRisk) event.preventDefault();
			},
			[atRisk],
		),
	);
	useEffect(() => {
		if (blocker.state !== 'blocked') return;
		const question = modal.confirm({
			title: t('leave.title'),
			content: t('leave.advice'),
			okText: t('leave.stay'),
			cancelText: t('leave.go'),
			onOk: () => blocker.reset(),
			onCancel: () => blocker.proceed(),
		});
		return () => question.destroy();
	}, [blocker, modal, t]);
}
