import { findingKinds, mostDecided } from '@pacesetter/core/directives/desk';
import { Button, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desk, Finding, Wish } from '../shared/types.ts';
import styles from './desk.module.css';
import { FindingRow } from './finding-row.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { useMore } from './use-more.tsx';

interface Props {
	readonly desk: Desk;
	readonly editable: boolean;
	readonly onAct: (wish: Wish) => void;
	readonly onShow: (finding: Finding) => void;
}

const tellOf = ({ kind, found, suggestion }: Finding): string => JSON.stringify([kind, found, suggestion]);

/** The open ones of one sort together, by what they say. */
function openAlike(findings: readonly Finding[]): Map<string, string[]> {
	const alike = new Map<string, string[]>();
	for (const finding of findings) {
		if (finding.decision !== 'open') continue;
		const same = alike.get(tellOf(finding)) ?? [];
		same.push(finding.id);
		alike.set(tellOf(finding), same);
	}
	return alike;
}

/** Findings as sure as this come first: who has little time looks at them. */
const sure = 0.8;
const isSure = ({ confidence }: Finding): boolean => confidence >= sure;
const surestFirst = (findings: readonly Finding[]): Finding[] =>
	findings.toSorted((a, b) => Number(isSure(b)) - Number(isSure(a)));

/** What stands wrong in the words. Nothing is changed by itself: a person accepts or refuses each, and says why. */
export function Findings({ desk, editable, onAct, onShow }: Props) {
	const { t } = useTranslation('directives');
	const [kind, setKind] = useState<string | null>(null);
	const [refusing, setRefusing] = useState<Finding | null>(null);
	const { findings } = desk;
	const alike = useMemo(() => openAlike(findings), [findings]);
	const [shown, more] = useMore(surestFirst(findings.filter((finding) => kind === null || finding.kind === kind)));
	if (findings.length === 0) return <p className={styles.note}>{t('finding.none')}</p>;
	const left = findings.filter(({ decision }) => decision === 'open').length;
	const decide = (ids: readonly string[], decision: Finding['decision'], note: string | null): void => {
		for (let from = 0; from < ids.length; from += mostDecided) {
			onAct({ act: 'finding.decide', findings: ids.slice(from, from + mostDecided), decision, note });
		}
	};
	const groups = (
		[
			['sure', shown.filter(isSure)],
			['unsure', shown.filter((finding) => !isSure(finding))],
		] as const
	).filter(([, group]) => group.length > 0);
	const row = (finding: Finding) => {
		const same = finding.decision === 'open' ? (alike.get(tellOf(finding)) ?? []) : [];
		return (
			<FindingRow key={finding.id} finding={finding} text={desk.text} onShow={() => onShow(finding)}>
				{editable && finding.decision === 'open' && (
					<>
						<Button size="small" type="primary" ghost onClick={() => decide([finding.id], 'accepted', null)}>
							{t(finding.suggestion === null ? 'finding.noted' : 'finding.accept')}
						</Button>
						<Button size="small" onClick={() => setRefusing(finding)}>
							{t('finding.refuse')}
						</Button>
						{same.length > 1 && finding.suggestion !== null && (
							<Button size="small" onClick={() => decide(same, 'accepted', null)}>
								{t('finding.same', { count: same.length })}
							</Button>
						)}
					</>
				)}
				{editable && finding.decision !== 'open' && (
					<Button size="small" onClick={() => decide([finding.id], 'open', null)}>
						{t('finding.reopen')}
					</Button>
				)}
			</FindingRow>
		);
	};
	return (
		<>
			<p className={styles.note} role="status">
				{t('finding.left', { count: left })}
			</p>
			<div className={styles.filter}>
				<Tag.CheckableTag checked={kind === null} onChange={() => setKind(null)}>
					{t('finding.all')}
				</Tag.CheckableTag>
				{findingKinds
					.filter((each) => findings.some((finding) => finding.kind === each))
					.map((each) => (
						<Tag.CheckableTag key={each} checked={kind === each} onChange={() => setKind(each)}>
							{t(`finding.kind.${each}`)} {findings.filter((finding) => finding.kind === each).length}
						</Tag.CheckableTag>
					))}
			</div>
			{groups.map(([name, group]) => (
				<section key={name} aria-label={t(`finding.group.${name}`)}>
					{groups.length > 1 && <h2 className={styles.group}>{t(`finding.group.${name}`)}</h2>}
					<ul className={styles.findings}>{group.map(row)}</ul>
				</section>
			))}
			{more}
			{refusing && (
				<ReasonDialog
					title={t('finding.refuseTitle')}
					reasons={t('finding.reasons', { returnObjects: true })}
					onReason={(note) => {
						decide([refusing.id], 'refused', note);
						setRefusing(null);
					}}
					onClose={() => setRefusing(null)}
				/>
			)}
		</>
	);
}
