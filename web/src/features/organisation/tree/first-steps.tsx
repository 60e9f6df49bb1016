import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShell } from '../../../app/shell/use-shell.ts';
import { CreateDialog } from '../change/create-dialog.tsx';
import styles from './tree.module.css';

const steps = ['county', 'below', 'people'] as const;

/** An installation without organisations, or an account that reaches none: what to do. */
export function FirstSteps() {
	const { t } = useTranslation('organisation');
	const { me } = useShell();
	const [dialog, setDialog] = useState(false);
	if (!me?.administrator) return <p className={styles.empty}>{t('first.noReach')}</p>;
	return (
		<div className={styles.empty}>
			<h2>{t('first.title')}</h2>
			<p>{t('first.advice')}</p>
			<ol>
				{steps.map((step) => (
					<li key={step}>{t(`first.step.${step}`)}</li>
				))}
			</ol>
			<Button type="primary" onClick={() => setDialog(true)}>
				{t('first.establish')}
			</Button>
			{dialog && <CreateDialog parent={null} onClose={() => setDialog(false)} />}
		</div>
	);
}
