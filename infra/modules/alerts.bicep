// What somebody should be woken for: notes that wait, a sweep that is silent, requests and timers that fail.
param location string
param tags object
param insightsId string
param email string

@description('How old, in seconds, a note may become that is kept but not taken in. The sweep runs every five minutes.')
@minValue(300)
@maxValue(86400)
param lagSeconds int = 1200

@description('How many failures within fifteen minutes are too many.')
@minValue(1)
@maxValue(1000)
param failures int = 5

var rules = [
  {
    name: 'notes-wait'
    text: 'A note has been kept for too long without being taken into its deal.'
    query: 'customMetrics | where name == "salescoach.sweep.lag"'
    aggregation: 'Maximum'
    column: 'value'
    operator: 'GreaterThan'
    threshold: lagSeconds
    window: 'PT15M'
  }
  {
    name: 'sweep-is-silent'
    text: 'The sweep has not come to its end for half an hour.'
    query: 'customMetrics | where name == "salescoach.sweep.lag"'
    aggregation: 'Count'
    column: ''
    operator: 'LessThan'
    threshold: 1
    window: 'PT30M'
  }
  {
    name: 'functions-fail'
    text: 'Requests or timers fail.'
    query: 'requests | where success == false and not(coalesce(toint(resultCode), 0) between (400 .. 499))'
    aggregation: 'Count'
    column: ''
    operator: 'GreaterThan'
    threshold: failures
    window: 'PT15M'
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: 'ag-coach'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'coach'
    emailReceivers: [{ name: 'operator', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource rule 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for item in rules: {
  name: item.name
  location: location
  tags: tags
  properties: {
    displayName: item.name
    description: item.text
    enabled: true
    severity: 2
    scopes: [insightsId]
    evaluationFrequency: 'PT5M'
    windowSize: item.window
    autoMitigate: true
    criteria: {
      allOf: [
        union(
          {
            query: item.query
            timeAggregation: item.aggregation
            operator: item.operator
            threshold: item.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          },
          empty(item.column) ? {} : { metricMeasureColumn: item.column }
        )
      ]
    }
    actions: { actionGroups: empty(email) ? [] : [people.id] }
  }
}]
