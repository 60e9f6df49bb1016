import { mayWaive } from '@pacesetter/core/directives/desk';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Check, Item } from '../shared/types.ts';
import styles from './desk.module.css';

interface Props {
	readonly check: Check;
	/** How many of its sort are open, where it stands for them; else 0. */
	readonly alike: number;
	readonly editable: boolean;
	/** What the new version says in the place of an item whose words changed. */
	readonly renewal: Item | undefined;
	readonly onGo: () => void;
	/** Asks for a reason: for this one, or for all of its sort. */
	readonly onWaive: (all: boolean) => void;
	readonly onTakeBack: () => void;
	readonly onRenew: (by: Item) => void;
}

const sections = ['goals', 'content', 'steps', 'organisation'] as const;

/** One thing that stands in the way, and what can be done about it. */
export function CheckRow({ check, alike, editable, renewal, onGo, onWaive, onTakeBack, onRenew }: Props) {
	const { t } = useTranslation('directives');
	const { code, item, clause, finding, waived } = check;
	const section = code === 'section_missing' ? sections.find((each) => each === check.about) : undefined;
	const about = section ? t(`lint.section.${section}`) : check.about;
	const words = t(`lint.code.${code}`, { about });
	return (
		<li>
			<span>
				{words}
				{renewal && <span className={styles.note}> {t('item.newWords', { text: renewal.text })}</span>}
				{waived !== null && <span className={styles.note}> {t('lint.because', { reason: waived })}</span>}
			</span>
			<span className={styles.itemActs}>
				{(item ?? clause ?? finding) !== null && waived === null && (
					<Button size="small" onClick={onGo}>
						{t('lint.go')}
					</Button>
				)}
				{editable && renewal && (
					<Button size="small" aria-label={t('item.renewOf', { text: check.about })} onClick={() => onRenew(renewal)}>
						{t('item.renew')}
					</Button>
				)}
				{editable && mayWaive(check) && (
					<Button size="small" aria-label={t('lint.waiveOf', { about: words })} onClick={() => onWaive(false)}>
						{t('lint.waive')}
					</Button>
				)}
				{editable && alike > 1 && (
					<Button size="small" onClick={() => onWaive(true)}>
						{t('lint.waiveAll', { count: alike })}
					</Button>
				)}
				{editable && waived !== null && (
					<Button size="small" aria-label={t('lint.takeBackOf', { about: words })} onClick={onTakeBack}>
						{t('lint.takeBack')}
					</Button>
				)}
			</span>
		</li>
	);
}
