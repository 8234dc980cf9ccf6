<#--  One line a library: licences, name, coordinates, address. -->
equipoise is under the Apache License 2.0. It runs with these libraries, each under the licence named.
plotly.js is packed into the jar, with its own notice in org/equipoise/figure/plotly-LICENSE.txt.
So is the typeface DejaVu Sans, under the licence of its makers (Bitstream Vera, Arev: permissive) in org/equipoise/figure/DejaVu-LICENSE.txt.
parquet-floor and what it brings (org.apache.parquet, jts-core, snappy-java) are optional, and only there where they were fetched.

<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
<#assign licences = entry.getValue()/>
(<#list licences as licence>${licence}<#sep>; </#list>) ${project.name} (${project.groupId}:${project.artifactId}:${project.version})
</#list>
