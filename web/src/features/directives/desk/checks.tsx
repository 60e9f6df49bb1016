import { lengthLimits } from '@pacesetter/core/directives/desk';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Check, Desk, Directive } from '../shared/types.ts';
import styles from './desk.module.css';
import { useMore } from './use-more.tsx';

interface Props {
	readonly desk: Desk;
	readonly form: Directive['form'];
	readonly onGo: (check: Check) => void;
}

const sections = ['goals', 'content', 'steps', 'organisation'] as const;

/** What stands in the way of the draft, each leading to where it is mended. */
export function Checks({ desk, form, onGo }: Props) {
	const { t } = useTranslation('directives');
	const about = ({ code, about: words }: Check): string => {
		const section = code === 'section_missing' ? sections.find((each) => each === words) : undefined;
		return section ? t(`lint.section.${section}`) : words;
	};
	const leads = ({ item, clause, finding }: Check): boolean => (item ?? clause ?? finding) !== null;
	const [shown, more] = useMore(desk.lint);
	return (
		<>
			<p className={styles.note}>{t('lint.length', { length: desk.length, most: lengthLimits[form] })}</p>
			{desk.lint.length === 0 && <p role="status">{t('lint.clean')}</p>}
			{(['must', 'should'] as const).map((weight) => {
				const checks = shown.filter((check) => check.weight === weight);
				if (checks.length === 0) return null;
				return (
					<section key={weight}>
						<h2>{t(`lint.${weight}`)}</h2>
						<ul className={styles.checks}>
							{checks.map((check) => (
								<li key={`${check.code} ${check.item} ${check.clause} ${check.finding} ${check.about}`}>
									<span>{t(`lint.code.${check.code}`, { about: about(check) })}</span>
									{leads(check) && (
										<Button size="small" onClick={() => onGo(check)}>
											{t('lint.go')}
										</Button>
									)}
								</li>
							))}
						</ul>
					</section>
				);
			})}
			{more}
		</>
	);
}
