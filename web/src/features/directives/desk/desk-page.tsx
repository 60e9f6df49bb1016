import { countFates } from '@pacesetter/core/directives/desk';
import { isOpen } from '@pacesetter/core/directives/registration';
import { Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { data, type LoaderFunctionArgs, useLoaderData, useLocation } from 'react-router';
import { api } from '../../../app/api.ts';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import { idIn } from '../shared/address.ts';
import type { Check, Desk, Directive, Finding } from '../shared/types.ts';
import { Checks } from './checks.tsx';
import { ClauseList } from './clause-list.tsx';
import styles from './desk.module.css';
import { Dialogs } from './dialogs.tsx';
import { EventsPanel } from './events-panel.tsx';
import { Findings } from './findings.tsx';
import { DeskActs, Head } from './head.tsx';
import { Items } from './items.tsx';
import { Notices } from './notices.tsx';
import { RepeatsOf, useRepeats } from './repeats.tsx';
import { Sheet } from './sheet.tsx';
import { useAskedClause } from './use-asked-clause.ts';
import { useCommands } from './use-commands.ts';
import { useDesk } from './use-desk.ts';
import { type Lit, useLight } from './use-light.ts';
import { useLive } from './use-live.ts';
import { useUndoKeys } from './use-undo-keys.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const { directive, desk } = context.get(apiContext).directives;
	const id = idIn(params.id);
	if (id === null) throw data({ code: 'NOT_FOUND' }, { status: 404 });
	const [own, draft] = await forPage(request, Promise.all([directive.get({ id }), desk.get({ id })]));
	return { directive: own, desk: draft };
}

/** Whoever is sent here for what is left comes to the list of it. */
const checksHash = '#checks';
const none: ReadonlySet<string> = new Set();
const nowhere: Lit = {};

/** The desk of a directive. A link leads from one to another: nothing of the one is left on the other. */
export default function DeskPage() {
	const { directive, desk } = useLoaderData<typeof loader>();
	return <DeskOf key={directive.id} directive={directive} loaded={desk} />;
}

/** The pages at one side, the clauses with what becomes of them at the other. */
function DeskOf({ directive, loaded }: { directive: Directive; loaded: Desk }) {
	const { t } = useTranslation('directives');
	const { id, editable } = directive;
	const acts = useDesk(directive, loaded);
	const { desk } = acts;
	const { busy, act } = useAct();
	const notice = useUndo();
	useLive(directive, acts.settled);
	const [tab, setTab] = useState(useLocation().hash === checksHash ? 'lint' : 'clauses');
	const [lit, light] = useState<Lit>(useAskedClause());
	const repeats = useRepeats(directive, desk.clauses);
	const chosen = desk.clauses.find((clause) => clause.id === lit.clause);
	const commands = useCommands(desk, chosen, acts, (clause) => light({ clause }));
	// A clause that was taken back stands nowhere.
	const pages = useLight(id, lit.finding !== undefined || chosen ? lit : nowhere, desk.revision);
	const counts = countFates(new Map(desk.clauses.map((clause) => [clause.id, clause.fate])));
	const working = editable && isOpen(directive.reading, directive.document?.conversion ?? null);
	useUndoKeys(working ? (way) => void acts.step(way) : null);

	const convert = async (done: boolean): Promise<void> => {
		if (!(await acts.convert(done))) return setTab('lint');
		notice({ title: t(done ? 'desk.converted' : 'desk.reopened'), undo: () => acts.convert(!done) });
	};
	const go = ({ item, clause, finding }: Check): void => {
		setTab(finding === null ? 'clauses' : 'findings');
		light({ ...(clause === null ? {} : { clause }), ...(finding === null ? {} : { finding }) });
		if (item !== null && working) commands.open({ edit: item });
	};
	const show = (finding: Finding): void => light({ finding: finding.id });
	const marked = acts.news?.touched ?? none;
	return (
		<RepeatsOf value={repeats}>
			<Head directive={directive} />
			<Notices
				directive={directive}
				news={acts.news}
				onSeen={acts.seen}
				onRenew={() => void act(() => api.directives.directive.renew({ id }))}
			/>
			{(desk.clauses.length > 0 || working) && (
				<>
					<p className={styles.note}>
						{t('desk.count', {
							clauses: desk.clauses.length,
							items: counts.items,
							below: counts.below,
							none: counts.none,
							open: counts.open + counts.waiting + counts.gone,
						})}
					</p>
					{working && (
						<DeskActs
							busy={acts.busy || busy}
							canUndo={desk.canUndo}
							canRedo={desk.canRedo}
							converted={directive.state === 'converted'}
							onStep={(way) => void acts.step(way)}
							onConvert={(done) => void convert(done)}
							onKeys={() => commands.open('keys')}
						/>
					)}
					<div className={styles.panes}>
						<Sheet document={directive.document} pages={desk.pages} lit={pages} />
						<Tabs
							activeKey={tab}
							onChange={setTab}
							items={[
								{
									key: 'clauses',
									label: t('desk.tabs.clauses'),
									children: (
										<>
											<ClauseList
												desk={desk}
												chain={directive.chain}
												chosen={chosen}
												editable={working}
												marked={marked}
												onChoose={(clause) => light(clause === null ? {} : { clause })}
												onAct={(wish) => void acts.run(wish)}
												onCommand={commands.command}
												onOpen={commands.open}
												onCite={() => commands.open('cite')}
											/>
											<EventsPanel events={desk.events} editable={working} onAct={(wish) => void acts.run(wish)} />
										</>
									),
								},
								{
									key: 'items',
									label: t('desk.tabs.items', { count: desk.items.filter(({ state }) => state !== 'dropped').length }),
									children: (
										<Items
											desk={desk}
											acts={acts}
											editable={working}
											marked={marked}
											onOpen={commands.open}
											onShow={(clause) => light({ clause })}
										/>
									),
								},
								{
									key: 'findings',
									label: t('desk.tabs.findings', {
										count: desk.findings.filter(({ decision }) => decision === 'open').length,
									}),
									children: (
										<Findings desk={desk} editable={working} onAct={(wish) => void acts.run(wish)} onShow={show} />
									),
								},
								{
									key: 'lint',
									label: t('desk.tabs.lint', { count: desk.lint.length }),
									children: (
										<Checks
											desk={desk}
											form={directive.form}
											editable={working}
											onGo={go}
											onAct={(wish) => void acts.run(wish)}
										/>
									),
								},
							]}
						/>
					</div>
					<Dialogs directive={directive} desk={desk} chosen={chosen} acts={acts} commands={commands} />
				</>
			)}
		</RepeatsOf>
	);
}
