import { Table, type TableColumnsType } from 'antd';
import rows from '../../../../app/rows.module.css';

interface Props<Row> {
	readonly items: readonly Row[];
	readonly columns: TableColumnsType<Row>;
}

/** What waits for a reviewer, a document a row. */
export function WaitingTable<Row extends { number: number }>({ items, columns }: Props<Row>) {
	return (
		<Table<Row>
			className={rows.table ?? ''}
			rowKey="number"
			size="middle"
			pagination={false}
			columns={columns}
			dataSource={[...items]}
		/>
	);
}
