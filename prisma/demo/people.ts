export interface DemoUser {
  id: number
  login: string
  name: string
  email: string
  locale: 'en' | 'fr'
  bio: string
}

export interface DemoOrganization {
  id: number
  login: string
  name: string
  /** `admin` is GitHub's word for an owner. */
  members: { login: string; role: 'admin' | 'member' }[]
  /** No members: they only see the bills. */
  billingManagers?: string[]
  /** The switches of GitHub's "Member privileges". */
  membersCanRequest: boolean
  outsideCollaboratorsCanRequest: boolean
  repositoryAdminsCanInstall: boolean
}

export type DemoRepositoryRole = 'admin' | 'maintain' | 'push' | 'triage' | 'pull'

export interface DemoRepository {
  id: number
  owner: string
  name: string
  private: boolean
  description: string
  language: string | null
  /** Rights given on the repository itself; owners of the organization have all rights anyway. */
  collaborators: { login: string; role: DemoRepositoryRole }[]
}

/** The person who runs this Souk. */
export const demoOperator = 'opal'

export const demoUsers: DemoUser[] = [
  {
    id: 4_100_001,
    login: 'olivia',
    name: 'Olivia Laurent',
    email: 'olivia@octo-labs.example',
    locale: 'fr',
    bio: 'Owner of octo-labs, member of nordwind',
  },
  {
    id: 4_100_002,
    login: 'omar',
    name: 'Omar Haddad',
    email: 'omar@octo-labs.example',
    locale: 'en',
    bio: 'Owner of octo-labs',
  },
  {
    id: 4_100_003,
    login: 'rafael',
    name: 'Rafael Moreno',
    email: 'rafael@octo-labs.example',
    locale: 'en',
    bio: 'Administrator of octo-labs/api',
  },
  {
    id: 4_100_004,
    login: 'mei',
    name: 'Mei Tanaka',
    email: 'mei@octo-labs.example',
    locale: 'en',
    bio: 'Member of octo-labs',
  },
  {
    id: 4_100_005,
    login: 'maxime',
    name: 'Maxime Girard',
    email: 'maxime@octo-labs.example',
    locale: 'fr',
    bio: 'Member of octo-labs',
  },
  {
    id: 4_100_006,
    login: 'casey',
    name: 'Casey Brooks',
    email: 'casey@brooks.example',
    locale: 'en',
    bio: 'Outside collaborator on octo-labs/website, owner of fernhill',
  },
  {
    id: 4_100_007,
    login: 'nina',
    name: 'Nina Sørensen',
    email: 'nina@nordwind.example',
    locale: 'en',
    bio: 'Owner of nordwind, kelpworks and pinefold',
  },
  {
    id: 4_100_008,
    login: 'hana',
    name: 'Hana Kovář',
    email: 'hana@hexlint.example',
    locale: 'en',
    bio: 'Owner of hexlint, which sells integrations',
  },
  {
    id: 4_100_009,
    login: 'pavel',
    name: 'Pavel Horák',
    email: 'pavel@horak.example',
    locale: 'en',
    bio: 'Publishes integrations under his own name',
  },
  {
    id: 4_100_010,
    login: 'opal',
    name: 'Opal Nkosi',
    email: 'opal@souk.example',
    locale: 'en',
    bio: 'Runs this marketplace',
  },
  {
    id: 4_100_011,
    login: 'bruno',
    name: 'Bruno Keller',
    email: 'bruno@octo-labs.example',
    locale: 'fr',
    bio: 'Manages the billing of octo-labs',
  },
]

export const demoOrganizations: DemoOrganization[] = [
  {
    id: 4_200_001,
    login: 'octo-labs',
    name: 'Octo Labs',
    members: [
      { login: 'olivia', role: 'admin' },
      { login: 'omar', role: 'admin' },
      { login: 'rafael', role: 'member' },
      { login: 'mei', role: 'member' },
      { login: 'maxime', role: 'member' },
    ],
    billingManagers: ['bruno'],
    membersCanRequest: true,
    outsideCollaboratorsCanRequest: true,
    repositoryAdminsCanInstall: true,
  },
  {
    id: 4_200_002,
    login: 'nordwind',
    name: 'Nordwind',
    members: [
      { login: 'nina', role: 'admin' },
      { login: 'olivia', role: 'member' },
    ],
    membersCanRequest: true,
    outsideCollaboratorsCanRequest: false,
    repositoryAdminsCanInstall: false,
  },
  {
    id: 4_200_003,
    login: 'hexlint',
    name: 'Hexlint',
    members: [{ login: 'hana', role: 'admin' }],
    membersCanRequest: true,
    outsideCollaboratorsCanRequest: true,
    repositoryAdminsCanInstall: true,
  },
  {
    id: 4_200_004,
    login: 'kelpworks',
    name: 'Kelpworks',
    members: [{ login: 'nina', role: 'admin' }],
    membersCanRequest: true,
    outsideCollaboratorsCanRequest: true,
    repositoryAdminsCanInstall: true,
  },
  {
    id: 4_200_005,
    login: 'fernhill',
    name: 'Fernhill',
    members: [{ login: 'casey', role: 'admin' }],
    membersCanRequest: true,
    outsideCollaboratorsCanRequest: true,
    repositoryAdminsCanInstall: true,
  },
  {
    id: 4_200_006,
    login: 'pinefold',
    name: 'Pinefold',
    members: [{ login: 'nina', role: 'admin' }],
    membersCanRequest: true,
    outsideCollaboratorsCanRequest: true,
    repositoryAdminsCanInstall: true,
  },
]
