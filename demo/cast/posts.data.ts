/** The posts of the demo region, by kind of agency. */
import type { CastPost } from '../cast.ts'
import { borderPosts } from './posts/border.data.ts'
import { immigrationPosts } from './posts/immigration.data.ts'
import { migrationPosts } from './posts/migration.data.ts'
import { servicePosts } from './posts/services.data.ts'
import { taskForcePosts } from './posts/task-forces.data.ts'

export const posts: CastPost[] = [
  ...taskForcePosts,
  ...immigrationPosts,
  ...borderPosts,
  ...servicePosts,
  ...migrationPosts,
]
