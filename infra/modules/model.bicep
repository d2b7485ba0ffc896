// The model. Its name is fixed by the deployment, so that the program asks for "coach" whatever stands behind it.
param location string
param tags object
param token string
param principalId string
param privateNetwork bool
param name string
param version string
param sku string
param capacity int

var openAiUser = '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd'

resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: 'oai-coach-${token}'
  location: location
  tags: tags
  kind: 'OpenAI'
  sku: { name: 'S0' }
  properties: {
    // Without a name of its own it takes no identity.
    customSubDomainName: 'oai-coach-${token}'
    disableLocalAuth: true
    publicNetworkAccess: privateNetwork ? 'Disabled' : 'Enabled'
    networkAcls: { defaultAction: privateNetwork ? 'Deny' : 'Allow' }
  }
}

resource deployment 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  parent: account
  name: 'coach'
  sku: { name: sku, capacity: capacity }
  properties: {
    model: { format: 'OpenAI', name: name, version: version }
    // Another version reads notes differently: it is compared first, with the evals.
    versionUpgradeOption: 'OnceCurrentVersionExpired'
  }
}

resource use 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, principalId, openAiUser)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', openAiUser)
  }
}

output id string = account.id
output endpoint string = account.properties.endpoint
output deployment string = deployment.name
