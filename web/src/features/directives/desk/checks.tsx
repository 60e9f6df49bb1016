import { leftIn, lengthLimits, mostDecided, renewals } from '@pacesetter/core/directives/desk';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Check, Desk, Directive, Wish } from '../shared/types.ts';
import { CheckRow } from './check-row.tsx';
import styles from './desk.module.css';
import { ReasonDialog } from './reason-dialog.tsx';
import { useMore } from './use-more.tsx';

interface Props {
	readonly desk: Desk;
	readonly form: Directive['form'];
	readonly editable: boolean;
	readonly onGo: (check: Check) => void;
	readonly onAct: (wish: Wish) => void;
}

type Group = 'must' | 'should' | 'waived';
const groupOf = ({ weight, waived }: Check): Group => (waived === null ? weight : 'waived');

/** What stands in the way of the draft, each leading to where it is mended, or left for a reason. */
export function Checks({ desk, form, editable, onGo, onAct }: Props) {
	const { t } = useTranslation('directives');
	const [asked, ask] = useState<readonly Check[]>([]);
	const [shown, more] = useMore(desk.lint);
	const left = leftIn(desk.lint);
	const renewed = renewals(desk.items);
	const kept = asked[0]?.code === 'item_stale';
	/** All that are open of the same sort as the first of them: one reason may hold for each. */
	const alike = (check: Check): readonly Check[] => {
		const same = left.filter(({ code }) => code === check.code);
		return same.length > 1 && same[0]?.key === check.key ? same : [];
	};
	return (
		<>
			<p className={styles.note}>{t('lint.length', { length: desk.length, most: lengthLimits[form] })}</p>
			<p role="status">
				{left.length > 0
					? t('lint.left', { count: left.length })
					: t(desk.lint.length > 0 ? 'lint.leftNone' : 'lint.clean')}
			</p>
			{(['must', 'should', 'waived'] as const).map((group) => {
				const checks = shown.filter((check) => groupOf(check) === group);
				if (checks.length === 0) return null;
				return (
					<section key={group}>
						<h2>{t(`lint.${group}`)}</h2>
						<ul className={styles.checks}>
							{checks.map((check) => (
								<CheckRow
									key={`${check.key} ${check.about}`}
									check={check}
									alike={alike(check).length}
									editable={editable}
									renewal={check.code === 'item_stale' ? renewed.get(check.item ?? '') : undefined}
									onGo={() => onGo(check)}
									onWaive={(all) => ask(all ? alike(check) : [check])}
									onTakeBack={() => onAct({ act: 'check.waive', checks: [check.key], reason: null })}
									onRenew={({ id }) => onAct({ act: 'item.renew', item: check.item ?? '', by: id })}
								/>
							))}
						</ul>
					</section>
				);
			})}
			{more}
			{asked.length > 0 && (
				<ReasonDialog
					title={t(kept ? 'lint.keepTitle' : 'lint.waiveTitle')}
					reasons={t(kept ? 'lint.keepReasons' : 'lint.reasons', { returnObjects: true })}
					onReason={(reason) => {
						const keys = asked.map(({ key }) => key);
						for (let from = 0; from < keys.length; from += mostDecided) {
							onAct({ act: 'check.waive', checks: keys.slice(from, from + mostDecided), reason });
						}
						ask([]);
					}}
					onClose={() => ask([])}
				/>
			)}
		</>
	);
}
