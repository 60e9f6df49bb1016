import { type Category, inReadingOrder, pathTo } from '@pacesetter/core/library';
import { TreeSelect } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
	readonly categories: readonly Category[];
	/** Given by a Form, or by hand. */
	readonly id?: string;
	readonly value?: string;
	readonly onChange?: (id: string) => void;
}

/** The catalogue as a tree to choose one place from. */
export function CategorySelect({ categories, ...select }: Props) {
	const { t } = useTranslation('desk');
	const treeData = inReadingOrder(categories).map(({ category: { id, parent, name } }) => ({
		id,
		pId: parent,
		value: id,
		title: pathTo(categories, id).some(({ reviewed }) => reviewed) ? t('category.reviewed', { name }) : name,
	}));
	return (
		<TreeSelect
			{...select}
			treeDataSimpleMode
			treeDefaultExpandAll
			listHeight={400}
			treeData={treeData}
			showSearch={{ treeNodeFilterProp: 'title' }}
			placeholder={t('category.choose')}
			notFoundContent={t('category.none')}
			style={{ width: '100%' }}
		/>
	);
}
