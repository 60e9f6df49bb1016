import { AutoComplete, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { OrganisationSelect } from '../shared/organisation-select.tsx';
import type { Desk } from '../shared/types.ts';
import { PostSelect } from './post-select.tsx';

interface OwnerProps {
	readonly organisation: number | null;
	/** Offered before anything is sought. */
	readonly known?: readonly { readonly value: number; readonly label: string }[];
	/** As the directive names it. */
	readonly said?: string | null;
}

/** Who is in charge: an organisation, or one of its posts. */
export function OwnerFields({ organisation, known = [], said = null }: OwnerProps) {
	const { t } = useTranslation('directives');
	return (
		<>
			<Form.Item
				name="ownerOrganisation"
				label={t('item.owner')}
				extra={said ? t('item.ownerSaid', { said }) : undefined}
			>
				<OrganisationSelect known={known} />
			</Form.Item>
			<Form.Item name="ownerPost" label={t('item.post')} extra={t('item.postHint')}>
				<PostSelect organisation={organisation} />
			</Form.Item>
		</>
	);
}

interface ChoiceProps {
	/** What neither a day nor an event is called. */
	readonly neither: { readonly value: 'none' | 'keep'; readonly label: string };
	readonly said?: string | null;
}

/** Whether a date is fixed or hangs on an event. */
export function DateChoice({ neither, said = null }: ChoiceProps) {
	const { t } = useTranslation('directives');
	return (
		<Form.Item name="date" label={t('item.date')} extra={said ? t('item.dueSaid', { said }) : undefined}>
			<Radio.Group
				options={[
					neither,
					{ value: 'fixed', label: t('item.dateFixed') },
					{ value: 'event', label: t('item.dateEvent') },
				]}
			/>
		</Form.Item>
	);
}

interface ValueProps {
	readonly date: 'none' | 'keep' | 'fixed' | 'event';
	readonly events: Desk['events'];
}

/** The day, or the event with how many days behind it. */
export function DateValue({ date, events }: ValueProps) {
	const { t } = useTranslation('directives');
	if (date === 'fixed') {
		return (
			<Form.Item name="dueOn" label={t('item.dueOn')} rules={[{ required: true, message: t('item.dateNone') }]}>
				<Input type="date" />
			</Form.Item>
		);
	}
	if (date !== 'event') return null;
	return (
		<>
			<Form.Item
				name="event"
				label={t('item.event')}
				rules={[{ required: true, whitespace: true, message: t('item.eventRule') }]}
			>
				<AutoComplete options={events.map(({ id }) => ({ value: id }))} />
			</Form.Item>
			<Form.Item name="offsetDays" label={t('item.offset')}>
				<Input type="number" min={-3650} max={3650} />
			</Form.Item>
		</>
	);
}
