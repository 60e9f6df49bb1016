import { type Plan, seatRoles } from '@pacesetter/core/campaigns';
import { useTranslation } from 'react-i18next';
import styles from '../shared/campaigns.module.css';
import { Choice, Words } from '../shared/fields.tsx';
import { ListPart } from './list-part.tsx';
import { PlanDayField } from './plan-day-field.tsx';
import { SettledFields } from './settled-fields.tsx';
import { useToldDay } from './use-told-day.ts';

const list = ['plan', 'groups'];

/** Leading groups as the directive forms them: each seat in its words, beside the posts that fill them. */
export function GroupsPart() {
	const { t } = useTranslation('campaigns');
	const { t: tell } = useTranslation('directives');
	const told = useToldDay();
	return (
		<ListPart<NonNullable<Plan['groups']>[number]>
			title={t('plan.groups')}
			path={list}
			add={t('plan.addGroup')}
			fresh={{ name: '', seats: [] }}
			line={({ name, seats = [], settled }) => {
				const filled = seats.map(({ role, who }) => `${t(`seat.${role}`)} ${who}`);
				return name ? { title: name, facts: [...filled, t('plan.dueOn', { on: told(settled?.due) })] } : null;
			}}
		>
			{(row) => (
				<>
					<div className={styles.pairs}>
						<Words name={[row, 'name']} label={t('plan.groupName')} most={60} />
						<Words name={[row, 'settled', 'owner']} label={t('plan.owner')} most={120} optional />
						<PlanDayField name={[row, 'settled', 'due']} label={t('plan.due')} />
					</div>
					<ListPart path={[row, 'seats']} add={tell('item.seatAdd')} fresh={{ role: 'member', who: '' }}>
						{(seat) => (
							<div className={styles.pairs}>
								<Choice
									name={[seat, 'role']}
									label={t('plan.seatRole')}
									options={seatRoles.map((value) => ({ value, label: t(`seat.${value}`) }))}
								/>
								<Words name={[seat, 'who']} label={tell('item.seatWho')} most={60} />
							</div>
						)}
					</ListPart>
					<SettledFields list={list} row={row} but={['owner', 'due']} />
				</>
			)}
		</ListPart>
	);
}
