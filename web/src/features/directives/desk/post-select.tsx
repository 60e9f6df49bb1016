import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { api } from '../../../app/api.ts';

interface Props {
	readonly organisation: number | null;
	/** Given by a Form. */
	readonly id?: string;
	readonly value?: string | null;
	readonly onChange?: (id: string | null) => void;
}

/** Chooses one of the posts of an organisation. */
export function PostSelect({ organisation, value, onChange, ...field }: Props) {
	const [posts, setPosts] = useState<readonly { value: string; label: string }[]>([]);
	useEffect(() => {
		let left = false;
		setPosts([]);
		if (organisation === null) return;
		api.organisation.post.list({ organisationId: organisation, size: 100 }).then(
			({ items }) => !left && setPosts(items.map(({ id, title }) => ({ value: id, label: title }))),
			// Whoever may not see its posts leaves the organisation in charge.
			() => !left && setPosts([]),
		);
		return () => {
			left = true;
		};
	}, [organisation]);
	const known = posts.some((post) => post.value === value);
	return (
		<Select<string | null>
			{...field}
			{...(value && known ? { value } : {})}
			allowClear
			disabled={posts.length === 0}
			onChange={(chosen) => onChange?.(chosen ?? null)}
			options={[...posts]}
		/>
	);
}
