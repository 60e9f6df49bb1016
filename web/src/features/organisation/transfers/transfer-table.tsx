import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../ui/format.ts';
import { Lamp } from '../../../ui/lamp.tsx';
import { DataTable } from '../shared/data-table.tsx';
import styles from '../shared/organisation.module.css';
import type { TransferRow } from '../shared/types.ts';
import { TransferActs } from './transfer-acts.tsx';

type Shown = Pick<ComponentProps<typeof DataTable<TransferRow>>, 'rows' | 'empty' | 'total' | 'paging'>;

/** Transfers, one a row, with what either side has said and what the reader may say. */
export function TransferTable(shown: Shown) {
	const { t } = useTranslation('people');
	const wide = styles.wide ?? '';
	return (
		<DataTable<TransferRow>
			{...shown}
			label={t('transfers.title')}
			columns={[
				{ title: t('column.name'), render: (_, row) => <Who row={row} /> },
				{ title: t('transfers.column.from'), className: wide, render: (_, { from }) => from.shortName },
				{ title: t('transfers.column.to'), className: wide, render: (_, { to }) => to.shortName },
				{ title: t('transfers.column.state'), render: (_, row) => <Standing row={row} /> },
				{ title: t('transfers.column.at'), className: wide, render: (_, row) => formatTime(row.proposedAt) },
				{ title: t('transfers.column.reason'), className: wide, render: (_, { reason }) => reason ?? '–' },
				{ title: t('column.acts'), render: (_, row) => <TransferActs transfer={row} /> },
			]}
		/>
	);
}

function Who({ row }: { row: TransferRow }) {
	return (
		<>
			{row.name}
			<p className={styles.narrow}>
				{row.from.shortName} → {row.to.shortName}
				{row.reason && ` · ${row.reason}`}
			</p>
		</>
	);
}

function Standing({ row: { state, released, accepted } }: { row: TransferRow }) {
	const { t } = useTranslation('people');
	if (state === 'done') return <Lamp colour="green">{t('transfers.state.done')}</Lamp>;
	if (state !== 'proposed') return <Lamp colour="grey">{t(`transfers.state.${state}`)}</Lamp>;
	return (
		<div className={styles.stack}>
			<Lamp colour={released ? 'green' : 'yellow'}>{t(released ? 'transfers.released' : 'transfers.notReleased')}</Lamp>
			<Lamp colour={accepted ? 'green' : 'yellow'}>{t(accepted ? 'transfers.accepted' : 'transfers.notAccepted')}</Lamp>
		</div>
	);
}
