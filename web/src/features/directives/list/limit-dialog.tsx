import { spanTold } from '@pacesetter/core/directives/registration';
import { Form, InputNumber } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { Dialog } from '../../../app/dialog.tsx';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import { OrganisationSelect } from '../shared/organisation-select.tsx';
import { useSpan } from '../shared/use-span.ts';

interface Props {
	/** Where the caller works, the highest first. */
	readonly tops: readonly { readonly id: number; readonly shortName: string }[];
	readonly onClose: () => void;
}

type Limit = Awaited<ReturnType<typeof api.directives.directive.limit>>;

/** Says within how many hours an organisation deploys what it receives. */
export function LimitDialog({ tops, onClose }: Props) {
	const { t } = useTranslation('directives');
	const span = useSpan();
	const { busy, act } = useAct();
	const notice = useUndo();
	const [organisationId, choose] = useState<number | null>(tops[0]?.id ?? null);
	const [limit, load] = useState<Limit | null>(null);
	const [hours, write] = useState<number | null>(null);
	useEffect(() => {
		let left = false;
		load(null);
		if (organisationId === null) return;
		api.directives.directive.limit({ organisationId }).then(
			(found) => {
				if (left) return;
				load(found);
				write(found.own);
			},
			() => left || write(null),
		);
		return () => {
			left = true;
		};
	}, [organisationId]);
	const set = (wanted: number | null) => async (): Promise<void> => {
		if (organisationId === null) return;
		await api.directives.directive.setLimit({ organisationId, hours: wanted });
	};
	const save = async (): Promise<void> => {
		if (!(await act(set(hours)))) return;
		onClose();
		notice({ title: t('limit.saved'), undo: set(limit?.own ?? null) });
	};
	return (
		<Dialog
			open
			title={t('limit.title')}
			okText={t('register.save')}
			cancelText={t('register.cancel')}
			okButtonProps={{ loading: busy, disabled: limit === null }}
			onOk={() => void save()}
			onCancel={onClose}
		>
			<Form layout="vertical">
				<Form.Item label={t('limit.organisation')} htmlFor="limit-organisation">
					<OrganisationSelect
						id="limit-organisation"
						known={tops.map(({ id, shortName }) => ({ value: id, label: shortName }))}
						value={organisationId}
						onChange={choose}
					/>
				</Form.Item>
				<Form.Item
					label={t('limit.hours')}
					htmlFor="limit-hours"
					extra={
						limit !== null && limit.holds !== null && limit.holds !== limit.own
							? t('limit.from', { span: span(spanTold(limit.holds)) })
							: t('limit.hint')
					}
				>
					<InputNumber
						id="limit-hours"
						disabled={limit === null}
						min={1}
						max={2400}
						precision={0}
						value={hours}
						onChange={write}
					/>
				</Form.Item>
			</Form>
		</Dialog>
	);
}
